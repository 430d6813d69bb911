package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Refusals;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies up to the limit. */
final class RequestBodies {

  /** The documented limit of signed requests; here it holds for all. */
  static final int MAX_BYTES = 12 * 1024 * 1024;

  private RequestBodies() {}

  static byte[] read(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw tooLarge();
    }
    return bytes;
  }

  static DmsException tooLarge() {
    return Refusals.ofStatus(413, "over " + MAX_BYTES + " bytes", MAX_BYTES + " bytes");
  }
}
