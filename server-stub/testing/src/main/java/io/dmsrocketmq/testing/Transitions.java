package io.dmsrocketmq.testing;

import java.time.Duration;
import java.util.Map;

/** How the next changes of state go. */
public final class Transitions {

  private final ControlCalls calls;

  Transitions(ControlCalls calls) {
    this.calls = calls;
  }

  /**
   * Sets how long changes take that begin from now on.
   *
   * @param transition which changes
   * @param delay how long they take on the clock of the server
   * @throws TestControlException if it is negative or too long
   */
  public void delay(Transition transition, Duration delay) {
    set(transition, "delay", delay.toString());
  }

  /**
   * Lets the next changes fail.
   *
   * @param transition which changes
   * @param count how many of them
   * @throws TestControlException if it is negative or too many
   */
  public void failNext(Transition transition, int count) {
    set(transition, "fail_next", count);
  }

  private void set(Transition transition, String field, Object value) {
    calls.put("/transitions/" + transition.word(), Map.of(field, value));
  }
}
