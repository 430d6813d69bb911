package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists without what is null in them, and one element where a list is expected. */
final class ListReader extends ValueReader {

  private final ValueReader element;

  ListReader(ValueReader element) {
    this.element = element;
  }

  @Override
  @Nullable List<Object> read(JsonParser parser, JsonToken token) throws IOException {
    if (isEmpty(parser, token)) {
      return null;
    }
    List<Object> list = new ArrayList<>();
    if (token != JsonToken.START_ARRAY) {
      add(list, element.read(parser));
      return list;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      add(list, element.read(parser));
    }
    return list;
  }

  private static void add(List<Object> list, @Nullable Object value) {
    if (value != null) {
      list.add(value);
    }
  }
}
