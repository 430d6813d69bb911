package io.dmsrocketmq.server.domain.engine;

/** The engine can only do what it was asked while a consumer of the group is connected. */
public final class GroupOfflineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param group name of the group
   */
  public GroupOfflineException(String group) {
    super("No consumer of " + group + " is connected.");
  }
}
