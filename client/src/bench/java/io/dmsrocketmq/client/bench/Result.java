package io.dmsrocketmq.client.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured of one contestant, in nanoseconds and bytes, per start or per call. */
final class Result {

  final Samples starts = new Samples();
  final Samples time = new Samples();
  final Samples cpu = new Samples();
  final Samples allocation = new Samples();
  final Samples timeOfEight = new Samples();
  final Samples cpuOfEight = new Samples();

  /** Numbers of which the median counts. */
  static final class Samples {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
      values.add(value);
    }

    double median() {
      if (values.isEmpty()) {
        return Double.NaN;
      }
      List<Double> sorted = new ArrayList<>(values);
      Collections.sort(sorted);
      return sorted.get(sorted.size() / 2);
    }
  }

  /** Adds what a worker reports about a round with one thread and one with eight. */
  void add(double[] alone, double[] together, int calls) {
    time.add(alone[0] / calls);
    cpu.add(alone[1] / calls);
    allocation.add(alone[2] / calls);
    timeOfEight.add(together[0] / calls);
    cpuOfEight.add(together[1] / calls);
  }
}
