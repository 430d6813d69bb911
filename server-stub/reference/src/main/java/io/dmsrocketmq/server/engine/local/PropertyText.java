package io.dmsrocketmq.server.engine.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Properties as brokers store them: one text, with characters in it that no property may hold. */
final class PropertyText {
  private static final char AFTER_NAME = '\u0001';
  private static final char AFTER_VALUE = '\u0002';

  private PropertyText() {}

  static String of(List<Property> properties) {
    return properties.stream()
        .map(property -> property.name() + AFTER_NAME + property.value())
        .collect(Collectors.joining(String.valueOf(AFTER_VALUE)));
  }

  static List<Property> read(String text) {
    return Arrays.stream(text.split(String.valueOf(AFTER_VALUE), -1))
        .map(PropertyText::property)
        .toList();
  }

  static int size(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static Property property(String text) {
    int end = text.indexOf(AFTER_NAME);
    return new Property(text.substring(0, end), text.substring(end + 1));
  }
}
