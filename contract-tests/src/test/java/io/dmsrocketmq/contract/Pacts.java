package io.dmsrocketmq.contract;

import java.nio.file.Path;

/** Where the pacts lie, and who made them. */
public final class Pacts {

  public static final String CONSUMER = "dms-rocketmq-client";
  public static final String PROVIDER = "dms-rocketmq";

  private Pacts() {}

  /** The directory that the consumer tests write to and the provider tests read from. */
  public static Path directory() {
    return Path.of(System.getProperty("pact.rootDir", "target/pacts"));
  }
}
