package io.dmsrocketmq.server.testcontrol;

import static java.util.stream.Collectors.joining;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.InstanceIncidents;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.store.StateCopies;
import io.dmsrocketmq.server.testcontrol.Call.Body;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that tests can control, behind one door. */
public final class TestControl {

  /** Where the paths of test control begin. */
  public static final String ROOT = "/_dms";

  private final List<Call> calls;

  /**
   * Creates the control.
   *
   * @param parts what is controlled
   */
  public TestControl(Parts parts) {
    ClockControl clock = new ClockControl(parts.clock(), parts.timeMoved());
    StateControl state =
        new StateControl(
            parts.store(),
            () -> {
              parts.faults().clear();
              parts.transitions().reset();
              clock.showRealTime();
            });
    this.calls =
        Stream.of(
                parts.faults(),
                clock,
                new TransitionControl(parts.transitions()),
                new IncidentControl(parts.incidents()),
                state,
                new SeedControl(parts.seeds()))
            .flatMap(control -> control.calls().stream())
            .toList();
  }

  /**
   * What is controlled.
   *
   * @param faults the faults
   * @param clock the clock
   * @param timeMoved does what became due when the clock was moved
   * @param transitions how changes of state go
   * @param incidents what befalls instances
   * @param store the store; null for one that other servers work on as well
   * @param seeds what can be put in place
   */
  public record Parts(
      Faults faults,
      VirtualClock clock,
      Runnable timeMoved,
      Transitions transitions,
      InstanceIncidents incidents,
      @Nullable StateCopies store,
      List<Seed<?>> seeds) {}

  /**
   * Does a call.
   *
   * @param method the HTTP method
   * @param segments the path below that of test control
   * @param body the body
   * @return the body of the answer, or null for none
   * @throws DmsException if there is no such call, or the body is not as it should be
   */
  @Nullable Object handle(String method, List<String> segments, Body body) {
    List<Call> onPath = calls.stream().filter(call -> call.match(segments).isPresent()).toList();
    if (onPath.isEmpty()) {
      throw DmsException.of(ErrorCode.URL_NOT_FOUND);
    }
    Call call =
        onPath.stream()
            .filter(candidate -> candidate.method().equals(method))
            .findFirst()
            .orElseThrow(() -> methodRefused(onPath));
    return call.action().run(call.match(segments).orElseThrow(), body);
  }

  private static DmsException methodRefused(List<Call> onPath) {
    String known = onPath.stream().map(Call::method).sorted().collect(joining(", "));
    return DmsException.of(ErrorCode.METHOD_NOT_ALLOWED, "Here are: " + known + ".");
  }
}
