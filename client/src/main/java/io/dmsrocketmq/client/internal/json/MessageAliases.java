package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text that belongs to a code under both of its names: bodies of refusals have one, items
 * of successes the other, and the service is known to mix them up.
 */
final class MessageAliases extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final List<String> NAMES = List.of("error_message", "error_msg");

  @Override
  public @Nullable List<PropertyName> findPropertyAliases(Annotated annotated) {
    PropertyName name = findNameForDeserialization(annotated);
    if (name == null || !NAMES.contains(name.getSimpleName())) {
      return super.findPropertyAliases(annotated);
    }
    return NAMES.stream().map(PropertyName::construct).toList();
  }
}
