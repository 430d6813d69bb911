package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads objects whose names are data, without what is null in them. */
final class MapReader extends ValueReader {

  private final ValueReader value;

  MapReader(ValueReader value) {
    this.value = value;
  }

  @Override
  @Nullable Map<String, Object> read(JsonParser parser, JsonToken token) throws IOException {
    if (isEmpty(parser, token)) {
      return null;
    }
    if (token != JsonToken.START_OBJECT) {
      throw unexpected(parser);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Object read = value.read(parser);
      if (read != null) {
        map.put(name, read);
      }
    }
    return map;
  }
}
