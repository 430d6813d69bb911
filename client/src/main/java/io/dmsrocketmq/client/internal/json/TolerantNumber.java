package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers from numbers and from strings of digits, with or without a fraction. What
 * exceeds the type becomes its greatest value, because the service means "no limit" by it.
 */
final class TolerantNumber<N extends Number> extends StdScalarDeserializer<N> {

  private static final long serialVersionUID = 1L;

  // Longer numbers are no numbers of this service, and their expansion would cost memory without
  // end.
  private static final int MOST_DIGITS = 1000;

  private final transient Function<BigDecimal, N> conversion;

  private TolerantNumber(Class<N> type, Function<BigDecimal, N> conversion) {
    super(type);
    this.conversion = conversion;
  }

  static Module module() {
    return new SimpleModule("tolerant-numbers")
        .addDeserializer(
            Integer.class,
            new TolerantNumber<>(
                Integer.class, n -> clamp(n, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue()))
        .addDeserializer(
            Long.class,
            new TolerantNumber<>(
                Long.class, n -> clamp(n, Long.MIN_VALUE, Long.MAX_VALUE).longValue()))
        .addDeserializer(
            BigInteger.class, new TolerantNumber<>(BigInteger.class, BigDecimal::toBigInteger));
  }

  private static BigDecimal clamp(BigDecimal number, long least, long greatest) {
    return number.min(BigDecimal.valueOf(greatest)).max(BigDecimal.valueOf(least));
  }

  @Override
  public @Nullable N deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token != null && token.isNumeric()) {
      return convert(parser.getText(), context);
    }
    if (token == JsonToken.VALUE_STRING) {
      String text = parser.getText().trim();
      return text.isEmpty() ? null : convert(text, context);
    }
    Object substitute = context.handleUnexpectedToken(handledType(), parser);
    return cast(substitute);
  }

  private @Nullable N convert(String text, DeserializationContext context) throws IOException {
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS) {
        return conversion.apply(number);
      }
    } catch (NumberFormatException e) {
      // Falls through to the report, which names the place and not the value.
    }
    return cast(context.handleWeirdStringValue(handledType(), text, "not a whole number"));
  }

  private @Nullable N cast(@Nullable Object substitute) {
    @SuppressWarnings("unchecked") // Jackson answers only what a handler made for this very type.
    N number = (N) substitute;
    return number;
  }
}
