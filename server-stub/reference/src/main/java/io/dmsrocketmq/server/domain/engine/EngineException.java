package io.dmsrocketmq.server.domain.engine;

import org.jspecify.annotations.Nullable;

/** The engine did not do what it was asked, for a reason that no caller can mend. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what went wrong, for the log
   * @param cause what the engine said
   */
  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
