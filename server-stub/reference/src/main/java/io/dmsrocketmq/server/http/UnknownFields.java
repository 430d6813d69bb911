package io.dmsrocketmq.server.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Notes the fields of one body that no model has, so that all of them can be named. */
final class UnknownFields extends DeserializationProblemHandler {

  private static final int MOST = 20;

  private final List<Violation> violations = new ArrayList<>();

  /** The models tell every reader to pass over what they do not know. */
  static ObjectMapper noticedBy(ObjectMapper mapper) {
    return mapper.copy().setAnnotationIntrospector(new NothingIgnored());
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String propertyName)
      throws IOException {
    if (violations.size() < MOST) {
      violations.add(
          new Violation(
              ErrorCode.INVALID_BODY_FIELDS, place(parser.getParsingContext()), "is unknown"));
    }
    parser.skipChildren();
    return true;
  }

  void refuse() {
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }

  private static String place(JsonStreamContext context) {
    JsonStreamContext parent = context.getParent();
    String before = parent == null || parent.inRoot() ? "" : place(parent);
    if (context.inArray()) {
      return before + "[" + context.getCurrentIndex() + "]";
    }
    return (before.isEmpty() ? "" : before + ".") + context.getCurrentName();
  }

  private static final class NothingIgnored extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
    }
  }
}
