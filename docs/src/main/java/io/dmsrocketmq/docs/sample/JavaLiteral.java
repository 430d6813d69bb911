package io.dmsrocketmq.docs.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a JSON value as the Java expression that makes it, in the types of the client. */
final class JavaLiteral {

  private static final Set<Class<?>> PLAIN_NUMBERS = Set.of(Integer.class, int.class);
  private static final Set<Class<?>> LONG_NUMBERS = Set.of(Long.class, long.class);

  private JavaLiteral() {}

  static String of(Type type, JsonNode value) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic, value);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return quoted(value.asText());
    }
    if (PLAIN_NUMBERS.contains(plain) || plain == Boolean.class || plain == boolean.class) {
      return value.asText();
    }
    if (LONG_NUMBERS.contains(plain)) {
      return value.asText() + "L";
    }
    if (plain == BigInteger.class || plain == BigDecimal.class) {
      return "new " + plain.getSimpleName() + "(" + quoted(value.asText()) + ")";
    }
    return value.isObject() ? builder(plain, value) : word(plain, value);
  }

  private static String collection(ParameterizedType type, JsonNode value) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    List<String> items = new ArrayList<>();
    if (Collection.class.isAssignableFrom(raw)) {
      value.forEach(item -> items.add(of(arguments[0], item)));
      return call("List.of", items);
    }
    if (Map.class.isAssignableFrom(raw)) {
      for (var entry : value.properties()) {
        items.add(quoted(entry.getKey()) + ", " + of(arguments[1], entry.getValue()));
      }
      return call("Map.of", items);
    }
    throw new IllegalArgumentException("no sample shows a value of " + type);
  }

  /** Arguments that take several lines begin on lines of their own. */
  static String call(String function, List<String> arguments) {
    if (arguments.stream().noneMatch(argument -> argument.contains("\n"))) {
      return function + "(" + String.join(", ", arguments) + ")";
    }
    return function + "(\n    " + indented(String.join(",\n", arguments)) + ")";
  }

  /** Values that the contract fixes for a variant have no component; the client sends them. */
  private static String builder(Class<?> type, JsonNode value) {
    StringBuilder text = new StringBuilder(name(type)).append(".builder()");
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode part = value.get(property(component));
      if (part != null && !part.isNull()) {
        text.append("\n    .").append(component.getName()).append('(');
        text.append(indented(of(component.getGenericType(), part))).append(')');
      }
    }
    return text.append("\n    .build()").toString();
  }

  private static String property(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null ? component.getName() : property.value();
  }

  private static String word(Class<?> type, JsonNode value) {
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && field.getType() == type
          && text(field).equals(value.asText())) {
        return name(type) + "." + field.getName();
      }
    }
    boolean number = value.isNumber() && hasFactory(type, long.class);
    return name(type) + ".of(" + (number ? value.asText() + "L" : quoted(value.asText())) + ")";
  }

  private static boolean hasFactory(Class<?> type, Class<?> argument) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals("of"))
        .map(Method::getParameterTypes)
        .anyMatch(types -> types.length == 1 && types[0] == argument);
  }

  private static String text(Field constant) {
    try {
      return String.valueOf(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives the name as it is written after an import of the outermost class. */
  static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }

  static String indented(String text) {
    return text.replace("\n", "\n    ");
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
