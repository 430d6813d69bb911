package io.dmsrocketmq.client.error;

import org.jspecify.annotations.Nullable;

/** The end of a message that support asks for first. */
final class Suffix {

  private Suffix() {}

  static String of(@Nullable String requestId) {
    return requestId == null ? "" : " (request " + requestId + ")";
  }
}
