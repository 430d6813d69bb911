package io.dmsrocketmq.server.testcontrol;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.error.DmsException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how long changes of state take, and which of the next ones fail. */
final class TransitionControl implements Control {

  private static final String PATH = "/transitions";
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final int MOST_FAILURES = 1_000_000;

  private final Transitions transitions;

  TransitionControl(Transitions transitions) {
    this.transitions = transitions;
  }

  /** How changes of one kind go. */
  private record State(
      @JsonProperty("transition") String transition,
      @JsonProperty("delay") String delay,
      @JsonProperty("fail_next") int failNext) {}

  private record Setting(
      @JsonProperty("delay") @Nullable String delay,
      @JsonProperty("fail_next") @Nullable Integer failNext) {}

  @Override
  public List<Call> calls() {
    return List.of(
        new Call("GET", PATH, (parameters, body) -> states()),
        new Call(
            "PUT",
            PATH + "/{transition}",
            (parameters, body) -> set(of(parameters.get(0)), body.as(Setting.class))));
  }

  private Map<String, List<State>> states() {
    return Map.of("transitions", Arrays.stream(Transition.values()).map(this::state).toList());
  }

  private State set(Transition transition, Setting setting) {
    Integer failNext = setting.failNext();
    Fields fields = new Fields();
    fields.require(
        setting.delay() != null || failNext != null, "delay", "or fail_next must be there");
    Duration delay = fields.duration(setting.delay(), "delay", transitions.delay(transition));
    fields
        .require(
            !delay.isNegative() && delay.compareTo(LONGEST) <= 0,
            "delay",
            "must be between PT0S and " + LONGEST)
        .require(
            failNext == null || (failNext >= 0 && failNext <= MOST_FAILURES),
            "fail_next",
            "must be 0 to " + MOST_FAILURES)
        .refuse();
    transitions.setDelay(transition, delay);
    if (failNext != null) {
      transitions.failNext(transition, failNext);
    }
    return state(transition);
  }

  private State state(Transition transition) {
    return new State(
        word(transition),
        transitions.delay(transition).toString(),
        transitions.failures(transition));
  }

  private static Transition of(String word) {
    return Arrays.stream(Transition.values())
        .filter(transition -> word(transition).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                DmsException.of(
                    ErrorCode.URL_NOT_FOUND,
                    "The transitions are "
                        + Arrays.stream(Transition.values()).map(TransitionControl::word).toList()
                        + "."));
  }

  private static String word(Transition transition) {
    return transition.name().toLowerCase(Locale.ROOT);
  }
}
