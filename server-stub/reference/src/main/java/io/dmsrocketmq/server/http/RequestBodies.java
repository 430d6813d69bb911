package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Refusals;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies up to the limit. */
public final class RequestBodies {

  /** The documented limit of signed requests; here it holds for all. */
  public static final int MAX_BYTES = 12 * 1024 * 1024;

  /** Nobody answers for the cost of a request that needs no proof of identity. */
  static final int MAX_BYTES_OF_STRANGERS = 64 * 1024;

  private RequestBodies() {}

  /**
   * Reads a body, and leaves it there to be read again.
   *
   * @throws AnsweredException if there is nothing left to do, since the body did not come in time
   */
  static byte[] limit(ContainerRequestContext context, int limit, HttpServerRequest request) {
    byte[] bytes = read(context.getEntityStream(), limit, request);
    context.setEntityStream(new ByteArrayInputStream(bytes));
    return bytes;
  }

  private static byte[] read(InputStream stream, int limit, HttpServerRequest request) {
    byte[] bytes;
    try {
      bytes = stream.readNBytes(limit + 1);
    } catch (IOException connectionEnded) {
      throw brokenOff(request);
    }
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  static DmsException tooLarge(int limit) {
    return Refusals.ofStatus(413, "over " + limit + " bytes", limit + " bytes");
  }

  private static RuntimeException brokenOff(HttpServerRequest request) {
    return request.response().ended()
        ? new AnsweredException()
        : DmsException.of(ErrorCode.INVALID_REQUEST_PARAMETER, "The body broke off.");
  }

  /** The body was late, and has been refused: the container would fail over a second answer. */
  static final class AnsweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AnsweredException() {
      super("The body was late.", null, false, false);
    }
  }
}
