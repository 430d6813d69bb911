package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dmsrocketmq.client.value.ScalarValue;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads texts and truths, which the service writes as one another. */
final class ScalarReader extends ValueReader {

  /** Reads any scalar as its text. */
  static final ValueReader TEXT = new ScalarReader(String.class);

  /** Reads a boolean, also out of a string or a number. */
  static final ValueReader FLAG = new ScalarReader(Boolean.class);

  /** Reads a string, a number or a boolean and remembers which it was. */
  static final ValueReader ANY = new ScalarReader(ScalarValue.class);

  private final Class<?> type;

  private ScalarReader(Class<?> type) {
    this.type = type;
  }

  @Override
  @Nullable Object read(JsonParser parser, JsonToken token) throws IOException {
    if (!token.isScalarValue()) {
      throw unexpected(parser);
    }
    if (type == String.class) {
      return parser.getText();
    }
    return type == Boolean.class ? flag(parser, token) : any(parser, token);
  }

  private static @Nullable Boolean flag(JsonParser parser, JsonToken token) throws IOException {
    if (token.isBoolean()) {
      return token == JsonToken.VALUE_TRUE;
    }
    if (isEmpty(parser, token)) {
      return null;
    }
    String text = parser.getText().strip();
    if (text.equalsIgnoreCase("true") || text.equals("1")) {
      return true;
    }
    if (text.equalsIgnoreCase("false") || text.equals("0")) {
      return false;
    }
    throw unexpected(parser);
  }

  private static ScalarValue any(JsonParser parser, JsonToken token) throws IOException {
    if (token.isBoolean()) {
      return ScalarValue.of(token == JsonToken.VALUE_TRUE);
    }
    return token.isNumeric()
        ? ScalarValue.of(new BigDecimal(parser.getText()))
        : ScalarValue.of(parser.getText());
  }
}
