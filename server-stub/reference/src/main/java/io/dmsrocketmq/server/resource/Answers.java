package io.dmsrocketmq.server.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE;

import jakarta.ws.rs.core.Response;

/**
 * The few forms of success. The media type is set here because the container would add a charset to
 * it.
 */
final class Answers {

  private Answers() {}

  static Response ok(Object body) {
    return Response.ok(body, APPLICATION_JSON_TYPE).build();
  }

  static Response created(Object body, String header, String value) {
    return Response.status(Response.Status.CREATED)
        .type(APPLICATION_JSON_TYPE)
        .header(header, value)
        .entity(body)
        .build();
  }

  static Response noContent() {
    return Response.noContent().build();
  }
}
