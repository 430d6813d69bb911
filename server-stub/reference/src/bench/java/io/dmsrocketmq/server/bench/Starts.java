package io.dmsrocketmq.server.bench;

import io.dmsrocketmq.server.bench.Launcher.Way;
import io.dmsrocketmq.server.bench.Result.Start;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Measures how long servers take from the start of the process to the first answer. */
record Starts(Launcher launcher, Map<Start, Result> results) {

  private static final int ROUNDS = 5;

  void measure() throws Exception {
    for (int round = 0; round <= ROUNDS; round++) {
      for (Way way : Way.values()) {
        Path data = launcher.work().resolve(way.name() + "-" + round);
        // The first starts read files that nobody has read before.
        boolean counts = round > 0;
        measure(new Start(way, true), data, counts);
        measure(new Start(way, false), data, counts);
      }
    }
  }

  private void measure(Start start, Path data, boolean counts) throws Exception {
    long began = System.nanoTime();
    Processes.Peer server = launcher.start(start.way(), data);
    URI base = Servers.readyAt(server);
    Servers.call(base, "GET", Servers.INSTANCES, "");
    long time = System.nanoTime() - began;
    if (counts) {
      Result result = results.computeIfAbsent(start, absent -> new Result());
      result.time.add(time);
      result.cpu.add(server.cpu().toNanos());
    }
    server.end();
  }
}
