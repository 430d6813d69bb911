package io.dmsrocketmq.server.http;

/** What the HTTP side wants to know of the store. */
@FunctionalInterface
public interface StoreState {

  /**
   * Tells whether requests can be served.
   *
   * @return whether the store answers
   */
  boolean isReady();
}
