package io.dmsrocketmq.server.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be used, or refused a statement for a reason that no caller can mend. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
