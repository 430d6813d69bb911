package io.dmsrocketmq.server.bench;

import io.dmsrocketmq.server.bench.Launcher.Way;
import io.dmsrocketmq.server.bench.Result.Start;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured, and whether the goals are met. */
final class Report {

  static final String BARE_READ = "GET, bare handler";
  static final String BARE_CREATION = "POST, bare handler";

  private static final double MICROS = 1e3;
  private static final double MILLIS = 1e6;
  private static final double SECONDS = 1e9;

  // Half of what the best of those that imitate an API takes, which is 190 us where a bare handler
  // takes 13; times of one machine say nothing on another. Starts have no goal here, since no bare
  // handler stands for the start of another program: they are compared where those run.
  private static final double READ_TO_BARE = 0.5 * 190 / 13;
  private static final double MEMORY_MEGABYTES = 200;
  // Twice the cost would be growth; less than that is the unrest of the machine.
  private static final double GROWTH = 1.5;

  private final Map<Start, Result> starts;
  private final Map<String, Result> requests;
  private final Map<String, Result> pages;
  private final Map<Way, Double> memory;

  Report(
      Map<Start, Result> starts,
      Map<String, Result> requests,
      Map<String, Result> pages,
      Map<Way, Double> memory) {
    this.starts = starts;
    this.requests = requests;
    this.pages = pages;
    this.memory = memory;
  }

  static String firstPage(int topics) {
    return "first page of %d topics".formatted(topics);
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%nReference server, Java %s, %d processors; medians of rounds, 16 connections%n%n",
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors());
    out.printf("%-36s %9s %9s %9s %9s%n", "", "CPU us", "per s", "p50 us", "p99 us");
    requests.forEach((name, result) -> row(out, name, result));
    pages.forEach((name, result) -> row(out, name, result));
    out.printf("%n%-36s %9s %9s%n", "start to first answer", "s", "CPU s");
    starts.forEach(
        (start, result) ->
            out.printf(
                Locale.ROOT,
                "%-36s %9.2f %9.2f%n",
                start.way() + (start.fresh() ? ", new directory" : ""),
                result.time.median() / SECONDS,
                result.cpu.median() / SECONDS));
    out.printf("%n%-36s %9s%n", "memory after load", "MB");
    memory.forEach((way, megabytes) -> out.printf(Locale.ROOT, "%-36s %9.0f%n", way, megabytes));
    out.printf(
        "%nAll requests are authenticated, checked and answered from the store. A creation is on"
            + " the disk before%nit is answered; its CPU includes the job that sets the instance"
            + " up. The bare handler gives one answer to all.%n%n");
    goals(out);
    out.println();
  }

  private static void row(PrintStream out, String name, Result result) {
    out.printf(
        Locale.ROOT,
        "%-36s %9.0f %9.0f %9.0f %9.0f%n",
        name,
        result.cpu.median() / MICROS,
        SECONDS / result.time.median(),
        result.middle.median() / MICROS,
        result.slowest.median() / MICROS);
  }

  private void goals(PrintStream out) {
    for (Way way : Way.values()) {
      double read = cpu("GET, " + way + ", token");
      goal(out, "GET : bare handler, " + way, READ_TO_BARE, read / cpu(BARE_READ));
    }
    // Without options, Java takes a part of the machine's memory, whatever the program is.
    goal(out, "memory, start script, MB", MEMORY_MEGABYTES, memory.get(Way.SCRIPT));
    int[] topics = Benchmark.TOPICS;
    double least = pages.get(firstPage(topics[0])).cpu.median();
    double largest = pages.get(firstPage(topics[topics.length - 1])).cpu.median();
    goal(out, "page, most : fewest topics", GROWTH, largest / least);
    ratio(out, "POST : bare handler", cpu("POST, " + Way.SCRIPT + ", token") / cpu(BARE_CREATION));
  }

  private double cpu(String name) {
    return requests.get(name).cpu.median();
  }

  private static void goal(PrintStream out, String what, double goal, double value) {
    String verdict = value <= goal ? "met" : "MISSED";
    out.printf(Locale.ROOT, "%-36s %9.2f  at most %6.2f  %s%n", what, value, goal, verdict);
  }

  private static void ratio(PrintStream out, String what, double ratio) {
    out.printf(Locale.ROOT, "%-36s %9.2f%n", what, ratio);
  }
}
