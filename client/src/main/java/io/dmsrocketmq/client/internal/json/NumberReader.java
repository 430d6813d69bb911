package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dmsrocketmq.client.value.EpochMilliseconds;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers from numbers and from strings of digits, with or without a fraction. What
 * exceeds the type becomes its greatest value, because the service means "no limit" by it.
 */
final class NumberReader extends ValueReader {

  static final ValueReader INTEGER = new NumberReader(Integer.class);
  static final ValueReader LONG = new NumberReader(Long.class);
  static final ValueReader UNBOUNDED = new NumberReader(BigInteger.class);

  /** Reads a point in time, which is a number of milliseconds. */
  static final ValueReader TIME = new NumberReader(EpochMilliseconds.class);

  // Longer numbers are no numbers of this service, and their expansion would cost memory without
  // end.
  private static final int MOST_DIGITS = 1000;

  // Up to here every number fits a long, whatever its digits.
  private static final int DIGITS_OF_LONG = 18;

  private final Class<?> type;

  private NumberReader(Class<?> type) {
    this.type = type;
  }

  @Override
  @Nullable Object read(JsonParser parser, JsonToken token) throws IOException {
    if (isEmpty(parser, token)) {
      return null;
    }
    if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
      throw unexpected(parser);
    }
    String text = parser.getText().strip();
    return isPlain(text) ? of(Long.parseLong(text)) : of(number(parser, text));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() <= DIGITS_OF_LONG;
  }

  private Object of(long number) {
    if (type == Integer.class) {
      return (int) Math.min(number, Integer.MAX_VALUE);
    }
    if (type == Long.class) {
      return number;
    }
    return type == BigInteger.class ? BigInteger.valueOf(number) : EpochMilliseconds.of(number);
  }

  private Object of(BigDecimal number) {
    if (type == BigInteger.class) {
      return number.toBigInteger();
    }
    if (type == Integer.class) {
      return clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
    }
    long clamped = clamp(number, Long.MIN_VALUE, Long.MAX_VALUE).longValue();
    return type == Long.class ? (Object) clamped : EpochMilliseconds.of(clamped);
  }

  private static BigDecimal clamp(BigDecimal number, long least, long greatest) {
    return number.min(BigDecimal.valueOf(greatest)).max(BigDecimal.valueOf(least));
  }

  private static BigDecimal number(JsonParser parser, String text) throws IOException {
    // Even to find out how large it is takes time that grows with the square of its length.
    if (text.length() > MOST_DIGITS) {
      throw unexpected(parser);
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the report, which names the place and not the value.
    }
    throw unexpected(parser);
  }
}
