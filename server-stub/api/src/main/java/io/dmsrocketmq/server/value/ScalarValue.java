package io.dmsrocketmq.server.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.OptionalLong;

/**
 * A JSON string, number or boolean. Requests may carry any of the three; what counts is its text.
 *
 * @param value the value as JSON has it: a {@code String}, {@code Number} or {@code Boolean}
 */
public record ScalarValue(@JsonValue Object value) {

  /**
   * Takes a value as it was read.
   *
   * @param value the value
   * @throws InvalidValueException if it is a list or an object
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ScalarValue {
    if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new InvalidValueException("must be a string, a number or a boolean");
    }
  }

  /**
   * Gives the value as text.
   *
   * @return the text, which is the same for 48, 48.0 and "48"
   */
  public String text() {
    OptionalLong whole =
        value instanceof Number number ? WholeNumbers.of(number) : OptionalLong.empty();
    return whole.isPresent() ? String.valueOf(whole.getAsLong()) : value.toString();
  }
}
