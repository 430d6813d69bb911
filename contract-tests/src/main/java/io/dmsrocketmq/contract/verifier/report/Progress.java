package io.dmsrocketmq.contract.verifier.report;

import io.dmsrocketmq.contract.verifier.plan.Result;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells of each result as it comes: a line, and on a terminal how far the run is. */
public final class Progress implements Consumer<Result> {

  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final int total;
  private final boolean quiet;
  private final boolean terminal;
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
      result.notes().forEach(note -> out.println("      " + note));
    }
    if (terminal && done < total) {
      out.print(done + " of " + total + ", " + failed + " failed");
      out.flush();
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
