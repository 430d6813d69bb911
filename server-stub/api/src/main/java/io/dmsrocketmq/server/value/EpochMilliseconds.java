package io.dmsrocketmq.server.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A point in time as milliseconds since 1970-01-01T00:00:00Z, which requests write as a JSON number
 * or as a string of digits.
 *
 * @param value the milliseconds
 */
public record EpochMilliseconds(@JsonValue long value) {

  private static final String FORM =
      "must be milliseconds as a whole number of 64 bits or as a string of digits";
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

  /**
   * Reads the two forms.
   *
   * @param value a whole number or a string of digits
   * @return the time
   * @throws InvalidValueException if it is anything else, negative, or larger than 64 bits hold
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static EpochMilliseconds of(Object value) {
    if (value instanceof Number number) {
      return WholeNumbers.of(number).stream()
          .filter(milliseconds -> milliseconds >= 0)
          .mapToObj(EpochMilliseconds::new)
          .findFirst()
          .orElseThrow(() -> new InvalidValueException(FORM));
    }
    if (!DIGITS.matcher(value.toString()).matches()) {
      throw new InvalidValueException(FORM);
    }
    try {
      return new EpochMilliseconds(Long.parseLong(value.toString()));
    } catch (NumberFormatException tooLarge) {
      throw new InvalidValueException("must be milliseconds that fit into 64 bits");
    }
  }

  /**
   * Gives the same point in time as an object.
   *
   * @return the instant
   */
  public Instant toInstant() {
    return Instant.ofEpochMilli(value);
  }
}
