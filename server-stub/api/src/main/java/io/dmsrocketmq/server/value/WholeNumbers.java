package io.dmsrocketmq.server.value;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Tells which numbers are whole. To JSON that is a matter of the value: 7.0 is as whole as 7. */
final class WholeNumbers {

  /** From here on a double may be another number than the one that was written. */
  private static final double FIRST_ROUNDED = 1L << 53;

  private WholeNumbers() {}

  /** Gives the value of a number that is whole and fits into 64 bits. */
  static OptionalLong of(Number number) {
    boolean rounded = number instanceof Double && !(Math.abs(number.doubleValue()) < FIRST_ROUNDED);
    try {
      return rounded
          ? OptionalLong.empty()
          : OptionalLong.of(new BigDecimal(number.toString()).longValueExact());
    } catch (ArithmeticException fractionOrTooLarge) {
      return OptionalLong.empty();
    }
  }
}
