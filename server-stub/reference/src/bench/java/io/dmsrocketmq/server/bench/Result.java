package io.dmsrocketmq.server.bench;

import io.dmsrocketmq.server.bench.Launcher.Way;
import io.dmsrocketmq.server.testing.Quantiles;
import java.util.ArrayList;
import java.util.List;

/** What was measured of one kind of request or start, in nanoseconds, of which medians count. */
final class Result {

  final Samples time = new Samples();
  final Samples cpu = new Samples();
  final Samples middle = new Samples();
  final Samples slowest = new Samples();

  /**
   * A way to start.
   *
   * @param way how the process is started
   * @param fresh whether the data directory is new
   */
  record Start(Way way, boolean fresh) {}

  /** Numbers of which the median counts. */
  static final class Samples {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
      values.add(value);
    }

    double median() {
      return Quantiles.of(values).median();
    }
  }

  /** Adds what the load generator and the server tell of a round. */
  void add(double[] generator, double cpuNanos, int requests) {
    time.add(generator[0] / requests);
    middle.add(generator[1]);
    slowest.add(generator[2]);
    cpu.add(cpuNanos / requests);
  }
}
