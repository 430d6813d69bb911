package io.dmsrocketmq.contract.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.contract.verifier.command.VerifierMain;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * One run of the verifier within this process.
 *
 * @param exitCode what it ended with
 * @param output what it printed
 */
public record VerifierRun(int exitCode, String output) {

  private static final String FAILURE = "FAIL ";

  /** Runs it. */
  public static VerifierRun of(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      int exitCode = VerifierMain.run(Map.of(), arguments);
      return new VerifierRun(exitCode, printed.toString(UTF_8));
    } finally {
      System.setOut(console);
    }
  }

  /** Names the claims that did not hold. */
  public List<String> failures() {
    return output
        .lines()
        .filter(line -> line.startsWith(FAILURE))
        .map(line -> line.substring(FAILURE.length()).strip().replaceFirst(" \\([0-9]+ ms\\)$", ""))
        .toList();
  }
}
