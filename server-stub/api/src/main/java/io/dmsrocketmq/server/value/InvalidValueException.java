package io.dmsrocketmq.server.value;

/**
 * Refuses a value of a request. The message is meant for whoever sent it, and continues the name of
 * the field.
 */
public final class InvalidValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a value.
   *
   * @param message what the value must be, such as {@code must be a string}
   */
  public InvalidValueException(String message) {
    super(message);
  }
}
