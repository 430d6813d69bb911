package io.dmsrocketmq.spec;

import java.io.Serial;

/** Thrown when the specification, or a file beside it, cannot be read or put together. */
public final class SpecificationException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, and in which file
   */
  public SpecificationException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what is wrong, and in which file
   * @param cause what the reader below said
   */
  public SpecificationException(String message, Throwable cause) {
    super(message, cause);
  }
}
