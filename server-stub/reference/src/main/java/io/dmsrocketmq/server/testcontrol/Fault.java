package io.dmsrocketmq.server.testcontrol;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A fault that is waiting for requests. */
final class Fault {

  private final String id;
  private final FaultRequest request;
  private final @Nullable Operation operation;
  private final Effect effect;
  private final @Nullable ErrorCode code;
  private final Duration delay;
  private final Random dice;
  private long applied;

  Fault(
      String id,
      FaultRequest request,
      @Nullable Operation operation,
      Effect effect,
      @Nullable ErrorCode code,
      Duration delay) {
    this.id = id;
    this.request = request;
    this.operation = operation;
    this.effect = effect;
    this.code = code;
    this.delay = delay;
    this.dice = new Random(request.firstThrow());
  }

  /** What happens to a request after the delay. */
  enum Effect {
    /** Nothing more: it goes on to its operation. */
    DELAY,
    /** An error of the catalogue. */
    ERROR,
    /** The connection is closed without an answer. */
    CUT,
    /** A page, as proxies send them. */
    HTML,
    /** Half of some JSON. */
    GARBAGE,
    /** An answer without a body. */
    EMPTY;

    String word() {
      return FaultRequest.word(this);
    }

    boolean answers() {
      return this != DELAY && this != CUT;
    }

    static String words() {
      return Arrays.stream(values()).map(Effect::word).collect(joining(", "));
    }
  }

  /**
   * A fault as tests see it.
   *
   * @param id identifier of the fault
   * @param request what was asked for
   * @param applied how many requests it has met
   */
  record State(
      @JsonProperty("id") String id,
      @JsonUnwrapped FaultRequest request,
      @JsonProperty("applied") long applied) {}

  synchronized State state() {
    return new State(id, request, applied);
  }

  /** Tells whether this request is one that it meets. */
  synchronized boolean meets(Operation called) {
    boolean wanted =
        (operation == null || operation == called)
            && applied < request.limit()
            && (request.chance() >= 1 || dice.nextDouble() < request.chance());
    if (wanted) {
      applied++;
    }
    return wanted;
  }

  String id() {
    return id;
  }

  Effect effect() {
    return effect;
  }

  @Nullable ErrorCode code() {
    return code;
  }

  int status(int usual) {
    Integer wanted = request.status();
    return wanted == null ? usual : wanted;
  }

  @Nullable Integer retryAfter() {
    return request.retryAfter();
  }

  Duration delay() {
    return delay;
  }
}
