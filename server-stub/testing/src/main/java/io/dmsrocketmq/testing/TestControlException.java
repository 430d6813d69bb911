package io.dmsrocketmq.testing;

import org.jspecify.annotations.Nullable;

/** Tells that the server refused what a test wanted to do to it, or could not be asked. */
public final class TestControlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TestControlException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
