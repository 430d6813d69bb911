package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an array where a record is expected: as the list of a record that has just one, as the
 * trace of a message is recorded; else as the one record in it, or as one with nothing in it.
 */
final class BareListHandler extends DeserializationProblemHandler {

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      @Nullable String failure)
      throws IOException {
    if (token != JsonToken.START_ARRAY || !type.isRecordType()) {
      return NOT_HANDLED;
    }
    JsonNode array = context.readTree(parser);
    ObjectNode object = context.getNodeFactory().objectNode();
    Optional<String> list = onlyList(type.getRawClass());
    if (list.isPresent()) {
      object.set(list.get(), array);
    } else if (array.size() == 1 && array.get(0).isObject()) {
      return context.readTreeAsValue(array.get(0), type);
    } else if (!array.isEmpty()) {
      return context.reportInputMismatch(type, "one object was expected, not several");
    }
    return context.readTreeAsValue(object, type);
  }

  private static Optional<String> onlyList(Class<?> type) {
    List<String> lists =
        Stream.of(type.getRecordComponents())
            .filter(component -> List.class.isAssignableFrom(component.getType()))
            .map(BareListHandler::wireName)
            .toList();
    return lists.size() == 1 ? Optional.of(lists.get(0)) : Optional.empty();
  }

  private static String wireName(RecordComponent component) {
    // The annotation is not declared for components themselves, so it is found on what they stand
    // for.
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null ? component.getName() : property.value();
  }
}
