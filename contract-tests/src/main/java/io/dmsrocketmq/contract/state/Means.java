package io.dmsrocketmq.contract.state;

/** What it takes to bring a provider to a fact. */
public enum Means {

  /** The credentials of the caller are enough. */
  CREDENTIALS,

  /** A second caller, whose permissions are fewer. */
  OTHER_CALLERS,

  /** Requests of the API. */
  API,

  /** The test control of the reference server, or something of the same power. */
  TEST_CONTROL
}
