package io.dmsrocketmq.client.value;

import org.jspecify.annotations.Nullable;

/** What sort of refusal it is, as far as a program can make something of it. */
public enum ErrorKind {
  /** The caller did not prove who it is. */
  AUTHENTICATION,
  /** The caller may not do that. */
  PERMISSION,
  /** What the request names does not exist. */
  NOT_FOUND,
  /** The request collides with what exists already, or with what is under way. */
  CONFLICT,
  /** The caller sends requests faster than the service takes them; this one had no effect. */
  THROTTLING;

  /**
   * Returns what an HTTP status says by itself.
   *
   * @param status the status
   * @return the kind, or null if the status says no more than that it is a refusal
   */
  public static @Nullable ErrorKind ofStatus(int status) {
    return switch (status) {
      case 401 -> AUTHENTICATION;
      case 403 -> PERMISSION;
      case 404 -> NOT_FOUND;
      case 409 -> CONFLICT;
      case 429 -> THROTTLING;
      default -> null;
    };
  }
}
