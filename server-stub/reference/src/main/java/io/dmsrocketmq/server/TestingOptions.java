package io.dmsrocketmq.server;

import io.dmsrocketmq.server.ServerSettings.Switches;
import io.dmsrocketmq.server.domain.contract.Reading;
import picocli.CommandLine.Option;

/** The part of the command line that only concerns tests of clients. */
final class TestingOptions {

  @Option(
      names = "--test-control",
      description = "Let tests control the server, under /_dms and without authentication.")
  private boolean testControl;

  @Option(
      names = "--wire",
      paramLabel = "SHAPE",
      defaultValue = "tables",
      description =
          "tables: answers have the documented types; examples: they look like the recorded"
              + " examples where these differ, and the recorded requests pass (${DEFAULT-VALUE}).")
  private Reading wire = Reading.TABLES;

  @Option(
      names = "--strict",
      description = "Refuse fields and query parameters that the contract does not know.")
  private boolean strict;

  @Option(
      names = "--end-with-input",
      description =
          "End when standard input ends, as it does when the process that started the server is"
              + " gone.")
  private boolean endWithInput;

  Switches switches() {
    return new Switches(testControl, wire, strict);
  }

  /** Whether the end of standard input is the end of the server. */
  boolean endsWithInput() {
    return endWithInput;
  }
}
