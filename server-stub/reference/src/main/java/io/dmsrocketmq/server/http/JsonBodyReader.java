package io.dmsrocketmq.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;

/**
 * Reads request bodies, which {@link AccessFilter} has fetched. In place of the stock reader, which
 * answers some faults by itself and without saying which field it is. What is at fault in a body is
 * left out of it and noted, and refused together with what {@link ConstraintInterceptor} finds.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonBodyReader implements MessageBodyReader<Object> {

  private final JsonBodies bodies;
  private final RoutingContext routing;

  @Inject
  JsonBodyReader(JsonBodies bodies, RoutingContext routing) {
    this.bodies = bodies;
    this.routing = routing;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !isUtf8(charset)) {
      throw new NotSupportedException();
    }
    JsonBodies.Parsed parsed = bodies.parse(stream.readAllBytes(), genericType);
    BodyFaults.note(routing, parsed.faults());
    return parsed.body();
  }

  private static boolean isUtf8(String charset) {
    try {
      return Charset.forName(charset).equals(UTF_8);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
