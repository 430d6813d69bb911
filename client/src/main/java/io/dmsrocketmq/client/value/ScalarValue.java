package io.dmsrocketmq.client.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of a configuration: a string, a number or a boolean.
 *
 * <p>The service documents strings and shows numbers, so the kind that came is kept; {@link
 * #text()} is the same for {@code "48"} and {@code 48}. Two values are equal if kind and value are.
 */
public final class ScalarValue {

  // Beyond these, digits written out would fill the memory instead of telling anything.
  private static final int MOST_DIGITS = 100;

  private final Object value;

  private ScalarValue(Object value) {
    this.value = value;
  }

  /**
   * Returns a value that is written as a JSON string, the form to prefer.
   *
   * @param value the text
   * @return the value
   */
  public static ScalarValue of(String value) {
    return new ScalarValue(Objects.requireNonNull(value, "value"));
  }

  /**
   * Returns a value that is written as a JSON number.
   *
   * @param value the number
   * @return the value
   */
  public static ScalarValue of(long value) {
    return new ScalarValue(BigDecimal.valueOf(value));
  }

  /**
   * Returns a value that is written as a JSON number.
   *
   * @param value the number
   * @return the value
   */
  public static ScalarValue of(BigDecimal value) {
    return new ScalarValue(Objects.requireNonNull(value, "value"));
  }

  /**
   * Returns a value that is written as a JSON boolean.
   *
   * @param value the boolean
   * @return the value
   */
  public static ScalarValue of(boolean value) {
    return new ScalarValue(value);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ScalarValue fromJson(Object value) {
    if (value instanceof Number number) {
      return of(new BigDecimal(number.toString()));
    }
    if (value instanceof String || value instanceof Boolean) {
      return new ScalarValue(value);
    }
    throw new IllegalArgumentException("neither a string nor a number nor a boolean");
  }

  /**
   * Returns the value as text, whatever its kind.
   *
   * @return the text
   */
  public String text() {
    boolean plain = value instanceof BigDecimal number && Math.abs(number.scale()) <= MOST_DIGITS;
    return plain ? ((BigDecimal) value).toPlainString() : value.toString();
  }

  @JsonValue
  Object json() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScalarValue that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
