package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Refusals;
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

  static byte[] read(InputStream stream) throws IOException {
    return read(stream, MAX_BYTES);
  }

  /** Reads a body, and leaves it there to be read again. */
  static byte[] limit(ContainerRequestContext context, int limit) throws IOException {
    byte[] bytes = read(context.getEntityStream(), limit);
    context.setEntityStream(new ByteArrayInputStream(bytes));
    return bytes;
  }

  private static byte[] read(InputStream stream, int limit) throws IOException {
    byte[] bytes = stream.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  static DmsException tooLarge(int limit) {
    return Refusals.ofStatus(413, "over " + limit + " bytes", limit + " bytes");
  }
}
