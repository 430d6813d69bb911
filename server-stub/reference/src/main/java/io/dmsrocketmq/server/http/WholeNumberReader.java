package io.dmsrocketmq.server.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads 3 and 3.0 as whole numbers and refuses 3.5, "3" and what does not fit; the stock reader
 * would cut the fraction off.
 */
final class WholeNumberReader<T extends Number> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1L;

  // Readers are never serialized.
  @SuppressWarnings("serial")
  private final LongFunction<T> conversion;

  WholeNumberReader(Class<T> type, LongFunction<T> conversion) {
    super(type);
    this.conversion = conversion;
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonToken token = parser.currentToken();
    try {
      if (token == JsonToken.VALUE_NUMBER_INT) {
        return conversion.apply(parser.getBigIntegerValue().longValueExact());
      }
      if (token == JsonToken.VALUE_NUMBER_FLOAT) {
        return conversion.apply(parser.getDecimalValue().longValueExact());
      }
    } catch (ArithmeticException | NumberFormatException | JsonProcessingException unfit) {
      // The parser has its own words for numbers that nothing holds.
      return context.reportInputMismatch(this, "not a whole number in range");
    }
    return context.reportInputMismatch(this, "not a number");
  }
}
