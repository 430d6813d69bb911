package io.dmsrocketmq.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.error.DmsException;

/** Calls that are expected to be refused. */
public final class Refusals {

  private Refusals() {}

  /**
   * Makes a call that has to be refused.
   *
   * @param call the call
   * @return how it was refused
   */
  public static DmsException refusal(Runnable call) {
    DmsException refusal = catchThrowableOfType(DmsException.class, call::run);
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }
}
