package io.dmsrocketmq.server.domain;

import java.util.UUID;

/** Identifiers of things that nobody can ask for. */
public final class Identifiers {
  private Identifiers() {}

  /**
   * Makes up the identifier of a job that is done before it is answered.
   *
   * @return 32 hexadecimal digits, as the contract records them
   */
  public static String newJobId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
