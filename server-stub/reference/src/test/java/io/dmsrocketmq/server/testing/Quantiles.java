package io.dmsrocketmq.server.testing;

import java.util.Arrays;
import java.util.Collection;

/** Finds the values below which parts of all values lie. */
public final class Quantiles {

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Sorts values.
   *
   * @param values the values, in any order
   */
  public static Quantiles of(Collection<? extends Number> values) {
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  /**
   * Gives the smallest value that is not less than a part of all values, so one that was measured.
   *
   * @param part above 0, and at most 1
   * @return the value; not a number if there are none
   */
  public double at(double part) {
    if (part <= 0 || part > 1) {
      throw new IllegalArgumentException("not a part: " + part);
    }
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  /** Gives the value in the middle. */
  public double median() {
    return at(0.5);
  }
}
