package io.dmsrocketmq.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.Violation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the fields of a body that its model does not have. */
final class UnknownFields {

  private static final int MOST = 20;

  private final List<Violation> violations = new ArrayList<>();

  private UnknownFields() {}

  /** Names such fields of a body, up to as many as anybody mends at once. */
  static List<Violation> of(JsonNode body, Type type) {
    UnknownFields unknown = new UnknownFields();
    unknown.look(body, type, "");
    return unknown.violations;
  }

  private void look(JsonNode value, Type type, String place) {
    if (violations.size() >= MOST) {
      return;
    }
    if (value.isArray() && type instanceof ParameterizedType list && isCollection(list)) {
      for (int index = 0; index < value.size(); index++) {
        look(value.get(index), list.getActualTypeArguments()[0], place + "[" + index + "]");
      }
    } else if (value.isObject() && type instanceof Class<?> model && model.isRecord()) {
      Map<String, Type> fields = fields(model);
      value.properties().forEach(field -> look(field, fields.get(field.getKey()), place));
    }
  }

  private void look(Map.Entry<String, JsonNode> field, @Nullable Type type, String parent) {
    String place = parent.isEmpty() ? field.getKey() : parent + "." + field.getKey();
    if (type != null) {
      look(field.getValue(), type, place);
    } else if (violations.size() < MOST) {
      violations.add(new Violation(ErrorCode.INVALID_BODY_FIELDS, place, "is unknown"));
    }
  }

  private static boolean isCollection(ParameterizedType type) {
    return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
  }

  private static Map<String, Type> fields(Class<?> model) {
    Map<String, Type> fields = new HashMap<>();
    for (RecordComponent component : model.getRecordComponents()) {
      JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
      fields.put(
          property == null ? component.getName() : property.value(), component.getGenericType());
    }
    return fields;
  }
}
