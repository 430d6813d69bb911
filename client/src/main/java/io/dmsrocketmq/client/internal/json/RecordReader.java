package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a generated record: as an object, whatever else is in it, or as an array. An array is the
 * list of a record that has just one, as the trace of a message is recorded; else the one record in
 * it, or one with nothing in it.
 */
final class RecordReader extends ValueReader {

  /**
   * The text that belongs to a code: bodies of refusals have one name for it, items of successes
   * the other, and the service is known to mix them up.
   */
  private static final List<String> MESSAGE = List.of("error_message", "error_msg");

  private static final int NONE = -1;

  private final Constructor<?> constructor;
  private final Map<String, Integer> places = new HashMap<>();
  private final Type[] types;
  private final @Nullable ValueReader[] readers;
  private final int onlyList;

  private RecordReader(Constructor<?> constructor, RecordComponent[] components) {
    this.constructor = constructor;
    this.types = new Type[components.length];
    this.readers = new ValueReader[components.length];
    int lists = 0;
    int list = NONE;
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      boolean isList = component.getType() == List.class;
      boolean isGeneric = isList || component.getType() == Map.class;
      types[i] = isGeneric ? component.getGenericType() : component.getType();
      lists += isList ? 1 : 0;
      list = isList ? i : list;
      String name = wireName(component);
      if (MESSAGE.contains(name)) {
        for (String alias : MESSAGE) {
          places.putIfAbsent(alias, i);
        }
      }
      places.put(name, i);
    }
    this.onlyList = lists == 1 ? list : NONE;
  }

  /** Returns what reads a record, or a word of a vocabulary, which is a record on its own. */
  static ValueReader of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor = constructor(type, components);
    boolean isWord =
        components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    return isWord
        ? new WordReader(constructor, ValueReader.of(components[0].getType()))
        : new RecordReader(constructor, components);
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] parameters = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      parameters[i] = components[i].getType();
    }
    try {
      return type.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record lacks its constructor", e);
    }
  }

  private static String wireName(RecordComponent component) {
    // The annotation is not declared for components themselves, so it is found on what they stand
    // for.
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null ? component.getName() : property.value();
  }

  /** A word of a vocabulary: whatever stands there, as it is. */
  private static final class WordReader extends ValueReader {
    private final Constructor<?> constructor;
    private final ValueReader value;

    private WordReader(Constructor<?> constructor, ValueReader value) {
      this.constructor = constructor;
      this.value = value;
    }

    @Override
    @Nullable Object read(JsonParser parser, JsonToken token) throws IOException {
      Object word = value.read(parser, token);
      return word == null ? null : make(parser, constructor, word);
    }
  }

  private static Object make(
      JsonParser parser, Constructor<?> constructor, @Nullable Object... values)
      throws UnreadableException {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new UnreadableException(parser, e);
    }
  }

  /** Makes the record with nothing in it. */
  Object nothing() {
    try {
      return constructor.newInstance(new Object[types.length]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record cannot be empty", e);
    }
  }

  @Override
  @Nullable Object read(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      return readObject(parser);
    }
    if (token == JsonToken.START_ARRAY) {
      return onlyList == NONE ? readOnly(parser) : readList(parser);
    }
    if (isEmpty(parser, token)) {
      return null;
    }
    throw unexpected(parser);
  }

  private Object readObject(JsonParser parser) throws IOException {
    @Nullable Object[] values = new Object[types.length];
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Integer place = places.get(parser.currentName());
      parser.nextToken();
      if (place == null) {
        parser.skipChildren();
      } else {
        values[place] = reader(place).read(parser);
      }
    }
    return make(parser, constructor, values);
  }

  private ValueReader reader(int place) {
    ValueReader known = readers[place];
    if (known == null) {
      known = ValueReader.of(types[place]);
      readers[place] = known;
    }
    return known;
  }

  private Object readList(JsonParser parser) throws IOException {
    @Nullable Object[] values = new Object[types.length];
    values[onlyList] = reader(onlyList).read(parser);
    return make(parser, constructor, values);
  }

  private Object readOnly(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return nothing();
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw unexpected(parser);
    }
    Object only = readObject(parser);
    if (parser.nextToken() != JsonToken.END_ARRAY) {
      throw unexpected(parser);
    }
    return only;
  }
}
