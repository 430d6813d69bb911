package io.dmsrocketmq.server.domain.engine;

import org.jspecify.annotations.Nullable;

/** The engine cannot do anything for an instance at present. The same call may succeed later. */
public final class EngineUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what callers may know
   * @param cause what the engine said, for the log
   */
  public EngineUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
