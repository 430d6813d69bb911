package io.dmsrocketmq.server.http;

import java.util.Map;

/** What the metrics want to know of the store. */
public interface StoreFigures {

  /**
   * Counts the instances.
   *
   * @return how many there are in each state that occurs
   */
  Map<String, Long> instancesByStatus();

  /**
   * Counts the jobs.
   *
   * @return how many wait or are in progress, by kind
   */
  Map<String, Long> jobsByKind();
}
