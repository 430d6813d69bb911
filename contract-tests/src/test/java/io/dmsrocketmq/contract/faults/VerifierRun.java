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
    return claims("FAIL ");
  }

  /** Names the claims that held. */
  public List<String> passes() {
    return claims("PASS ");
  }

  /** The last line: how many claims held, and how many did not. */
  public String summary() {
    return output.lines().reduce("", (first, second) -> second);
  }

  private List<String> claims(String outcome) {
    return output
        .lines()
        .filter(line -> line.startsWith(outcome))
        .map(
            line -> line.substring(outcome.length()).strip().replaceFirst(" +\\([0-9]+ ms\\)$", ""))
        .toList();
  }
}
