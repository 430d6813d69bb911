package io.dmsrocketmq.client.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * A point in time as the number of milliseconds since 1970-01-01T00:00:00Z.
 *
 * <p>The service documents a string of digits and shows a number. This is written as the string,
 * and read from both.
 *
 * @param value the milliseconds
 */
public record EpochMilliseconds(long value) {

  /**
   * Returns a point in time.
   *
   * @param value the milliseconds since 1970-01-01T00:00:00Z
   * @return the point in time
   */
  public static EpochMilliseconds of(long value) {
    return new EpochMilliseconds(value);
  }

  /**
   * Returns a point in time without its part below a millisecond.
   *
   * @param instant the point in time
   * @return the point in time
   */
  public static EpochMilliseconds of(Instant instant) {
    return new EpochMilliseconds(instant.toEpochMilli());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static EpochMilliseconds fromJson(Long value) {
    return new EpochMilliseconds(value);
  }

  /**
   * Returns the point in time as Java has it.
   *
   * @return the instant
   */
  public Instant toInstant() {
    return Instant.ofEpochMilli(value);
  }

  /**
   * Returns the milliseconds as decimal digits, which is the form on the wire.
   *
   * @return the digits
   */
  @JsonValue
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
