package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.operation.BodyDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes bodies strictly by the contract and reads them with all the liberties that the service is
 * known to take.
 */
public final class JsonCodec implements BodyDecoder {

  // Under these names the documentation and recorded answers hide a list that should stand bare.
  private static final List<String> WRAPPERS = List.of("[items]", "items", "messages");

  private static final JsonFactory FACTORY = new JsonFactory();

  /** What reading does without, and what takes long to be made. */
  private static final class Binding {
    private static final ObjectMapper MAPPER = new JsonMapper();
  }

  /** Makes a codec; all share what they learn about the records. */
  public JsonCodec() {}

  /**
   * Writes a body.
   *
   * @param body the record
   * @return the bytes
   */
  public byte[] encode(Object body) {
    try {
      return Binding.MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body cannot be written as JSON", e);
    }
  }

  @Override
  public <R> R value(byte[] body, Class<R> type) {
    ValueReader reader = ValueReader.of(type);
    Object value = isBlank(body) ? null : read(body, reader);
    if (value == null && reader instanceof RecordReader records) {
      value = records.nothing();
    }
    if (value == null) {
      throw new UncheckedIOException(new IOException("there is no value"));
    }
    return type.cast(value);
  }

  @Override
  public <R> List<R> list(byte[] body, Class<R> elementType) {
    ListReader reader = new ListReader(ValueReader.of(elementType));
    Object list = isBlank(body) ? null : readWrapped(body, reader);
    @SuppressWarnings("unchecked") // Its reader reads nothing else.
    List<R> elements = (List<R>) list;
    return elements == null ? List.of() : List.copyOf(elements);
  }

  private static @Nullable Object readWrapped(byte[] body, ValueReader reader) {
    try (JsonParser parser = FACTORY.createParser(body)) {
      if (parser.nextToken() == JsonToken.START_OBJECT && isAtWrapped(parser)) {
        Object list = reader.read(parser);
        skipRest(parser);
        return list;
      }
    } catch (JsonProcessingException e) {
      // Whatever is wrong with the body is found again, with its place.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(body, reader);
  }

  /** Goes through what comes behind the value that was read, which has to be JSON as well. */
  private static void skipRest(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      parser.nextToken();
      parser.skipChildren();
    }
    if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
      throw ValueReader.unexpected(parser);
    }
  }

  /** Goes to the list inside of an object, if there is one. */
  private static boolean isAtWrapped(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && WRAPPERS.contains(name)) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static @Nullable Object read(byte[] body, ValueReader reader) {
    try (JsonParser parser = FACTORY.createParser(body)) {
      try {
        parser.nextToken();
        Object value = reader.read(parser);
        if (parser.nextToken() != null) {
          throw ValueReader.unexpected(parser);
        }
        return value;
      } catch (JsonProcessingException e) {
        throw new UnreadableException(parser, e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads any JSON.
   *
   * @param body the bytes
   * @return the tree; a missing node if there is no body
   * @throws UncheckedIOException if the body is no JSON
   */
  public JsonNode tree(byte[] body) {
    try {
      return Binding.MAPPER.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBlank(byte[] body) {
    for (byte octet : body) {
      if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
        return false;
      }
    }
    return true;
  }
}
