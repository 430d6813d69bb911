package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dmsrocketmq.client.value.EpochMilliseconds;
import io.dmsrocketmq.client.value.ScalarValue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of one type off a stream. Jackson's own way to a record costs the first call more
 * than all else together, because it looks at everything that a class could be; here are only those
 * types that the generated records are made of.
 */
abstract class ValueReader {

  private static final Map<Type, ValueReader> READERS = new ConcurrentHashMap<>();

  /** Returns what reads a type of the generated records. */
  static ValueReader of(Type type) {
    ValueReader known = READERS.get(type);
    if (known != null) {
      return known;
    }
    ValueReader made = make(type);
    ValueReader earlier = READERS.putIfAbsent(type, made);
    return earlier == null ? made : earlier;
  }

  private static ValueReader make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      ValueReader last = of(arguments[arguments.length - 1]);
      if (generic.getRawType() == List.class) {
        return new ListReader(last);
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new MapReader(last);
      }
    } else if (type == String.class) {
      return ScalarReader.TEXT;
    } else if (type == Boolean.class) {
      return ScalarReader.FLAG;
    } else if (type == Integer.class) {
      return NumberReader.INTEGER;
    } else if (type == Long.class) {
      return NumberReader.LONG;
    } else if (type == BigInteger.class) {
      return NumberReader.UNBOUNDED;
    } else if (type == ScalarValue.class) {
      return ScalarReader.ANY;
    } else if (type == EpochMilliseconds.class) {
      return NumberReader.TIME;
    } else if (type instanceof Class<?> raw && raw.isRecord()) {
      return RecordReader.of(raw);
    }
    throw new IllegalArgumentException("no value of an answer has the type " + type);
  }

  /**
   * Reads the value that the parser stands at.
   *
   * @param parser stands at the first token of the value, and afterwards at the last one
   * @return the value, or null if there is none
   */
  @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == null) {
      throw unexpected(parser);
    }
    return read(parser, token);
  }

  /** Reads a value that is there. */
  abstract @Nullable Object read(JsonParser parser, JsonToken token) throws IOException;

  static UnreadableException unexpected(JsonParser parser) {
    return new UnreadableException(parser, null);
  }

  /** Tells whether a string is there that stands for nothing. */
  static boolean isEmpty(JsonParser parser, JsonToken token) throws IOException {
    return token == JsonToken.VALUE_STRING && parser.getText().isBlank();
  }
}
