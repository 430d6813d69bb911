package io.dmsrocketmq.contract.verifier.report;

import io.dmsrocketmq.contract.verifier.plan.Finding;
import io.dmsrocketmq.contract.verifier.plan.Result;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells of each result as it comes: a line, and on a terminal how far the run is. */
public final class Progress implements Consumer<Result> {

  /** How often a kind of finding is told in full. */
  static final int EXAMPLES = 3;

  private static final String INDENT = "      ";
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final int total;
  private final boolean quiet;
  private final boolean terminal;
  private final FindingNumbers numbers = new FindingNumbers();
  private int done;
  private int failed;

  /**
   * Makes it.
   *
   * @param out where the lines go
   * @param total how many results will come
   * @param quiet whether only failures get a line
   * @param terminal whether a person watches, who wants to see how far the run is
   */
  public Progress(PrintStream out, int total, boolean quiet, boolean terminal) {
    this.out = out;
    this.total = total;
    this.quiet = quiet;
    this.terminal = terminal;
  }

  @Override
  public void accept(Result result) {
    done++;
    if (result.outcome() == Outcome.FAIL) {
      failed++;
    }
    if (terminal) {
      out.print(CLEAR);
    }
    if (!quiet || result.outcome() == Outcome.FAIL) {
      out.println(line(result));
      if (result.outcome() == Outcome.FAIL) {
        printFindings(result);
      } else {
        result.notes().forEach(note -> out.println(INDENT + note));
      }
    }
    if (terminal && done < total) {
      out.print(done + " of " + total + ", " + failed + " failed");
      out.flush();
    }
  }

  /** What a server does wrong everywhere is told in full a few times, and then by its number. */
  private void printFindings(Result result) {
    Set<Integer> known = new TreeSet<>();
    for (Finding finding : result.findings()) {
      FindingNumbers.Group group = numbers.add(result, finding);
      if (group.claims().size() <= EXAMPLES) {
        out.println(INDENT + "[" + group.number() + "] " + finding.text());
      } else {
        known.add(group.number());
      }
    }
    if (!known.isEmpty()) {
      out.println(
          INDENT
              + known.stream()
                  .map(number -> "[" + number + "]")
                  .collect(Collectors.joining(", ", "again ", "")));
    }
  }

  private static String line(Result result) {
    return String.format(
        Locale.ROOT,
        "%-12s  %s  (%d ms)",
        result.outcome().label(),
        result.claim().name(),
        result.duration().toMillis());
  }
}
