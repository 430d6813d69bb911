package io.dmsrocketmq.server.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures kinds of requests in turn, so that whatever else the machine does hits all of them. */
final class Rounds {

  private final Processes.Peer generator;
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<String, Result> results = new LinkedHashMap<>();

  Rounds(Processes.Peer generator) {
    this.generator = generator;
  }

  /**
   * A kind of request.
   *
   * @param name what it is called in the report
   * @param server the process that answers it
   * @param request the request
   * @param count how many belong to a round
   * @param hasJobs whether each leaves the server something to do, which counts as well
   */
  record Kind(String name, Processes.Peer server, Request request, int count, boolean hasJobs) {}

  void add(Kind kind) {
    kinds.add(kind);
  }

  Map<String, Result> measure(int warmUp, int rounds) throws Exception {
    for (int round = 0; round < warmUp + rounds; round++) {
      for (Kind kind : kinds) {
        measure(kind, round >= warmUp);
      }
    }
    return results;
  }

  private void measure(Kind kind, boolean counts) throws Exception {
    long before = kind.server().cpu().toNanos();
    double[] figures = generator.ask(kind.count() + "\t" + kind.request().line());
    if (kind.hasJobs()) {
      Servers.awaitJobs(kind.request().base());
    }
    double cpu = kind.server().cpu().toNanos() - before;
    if (figures[3] > 0) {
      throw new IOException((long) figures[3] + " wrong answers to " + kind.name());
    }
    if (counts) {
      results.computeIfAbsent(kind.name(), absent -> new Result()).add(figures, cpu, kind.count());
    }
  }
}
