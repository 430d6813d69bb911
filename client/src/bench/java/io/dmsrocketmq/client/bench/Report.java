package io.dmsrocketmq.client.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Prints what was measured, and whether the goals are met. */
final class Report {

  private static final double MICROS = 1e3;
  private static final double MILLIS = 1e6;

  private final Map<String, Result> results;
  private final Classpaths classpaths;

  Report(Map<String, Result> results, Classpaths classpaths) {
    this.results = results;
    this.classpaths = classpaths;
  }

  void print(PrintStream out) throws IOException {
    out.printf(
        "%nOne blocking call of showInstance on loopback, Java %s, %d processors; medians%n%n",
        System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
    out.printf(
        "%-24s %8s %8s %8s %10s %10s %10s %11s %5s%n",
        "",
        "time us",
        "CPU us",
        "bytes",
        "8 thr. us",
        "8 CPU us",
        "first ms",
        "class path",
        "jars");
    for (Map.Entry<String, Result> entry : results.entrySet()) {
      row(out, entry.getKey(), entry.getValue());
    }
    out.printf(
        "%n'bare' is HttpURLConnection with Jackson, unsigned. 'ours-x' is this client over another"
            + " transport.%n'8 thr. us' is the time of a round divided by its calls. 'first ms' is"
            + " the time from the start of%nthe process to the first answer, of which 'jvm' only"
            + " prints a word.%n%n");
    goal(out, "time per call : SDK", 0.75, "sdk", r -> r.time.median());
    goal(out, "time per call, 8 threads : SDK", 0.75, "sdk", r -> r.timeOfEight.median());
    goal(out, "CPU per call : SDK", 0.5, "sdk", r -> r.cpu.median());
    goal(out, "CPU per call, 8 threads : SDK", 0.5, "sdk", r -> r.cpuOfEight.median());
    goal(out, "bytes allocated per call : SDK", 0.6, "sdk", r -> r.allocation.median());
    goal(out, "start to first answer : SDK", 0.6, "sdk", r -> r.starts.median());
    double classpath = (double) classpaths.bytes("ours") / classpaths.bytes("sdk");
    goal(out, "class path : SDK", 0.2, classpath);
    goal(out, "time per call : bare", 1.2, "bare", r -> r.time.median());
    goal(out, "time per call, 8 threads : bare", 1.2, "bare", r -> r.timeOfEight.median());
    out.println();
  }

  private void row(PrintStream out, String name, Result result) throws IOException {
    out.printf(
        Locale.ROOT,
        "%-24s %8.1f %8.1f %8.0f %10.1f %10.1f %10.0f %8.2f MB %5d%n",
        name,
        result.time.median() / MICROS,
        result.cpu.median() / MICROS,
        result.allocation.median(),
        result.timeOfEight.median() / MICROS,
        result.cpuOfEight.median() / MICROS,
        result.starts.median() / MILLIS,
        classpaths.bytes(name) / 1e6,
        classpaths.of(name).size());
  }

  private void goal(
      PrintStream out, String what, double goal, String rival, Function<Result, Double> figure) {
    double ratio = figure.apply(results.get("ours")) / figure.apply(results.get(rival));
    goal(out, what, goal, ratio);
  }

  private static void goal(PrintStream out, String what, double goal, double ratio) {
    String verdict = ratio <= goal ? "met" : "MISSED";
    out.printf(Locale.ROOT, "%-36s %5.2f  at most %4.2f  %s%n", what, ratio, goal, verdict);
  }
}
