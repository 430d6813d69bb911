package io.dmsrocketmq.server.domain.engine;

/** What rights are about. */
public enum ResourceKind {
  /** A topic. */
  TOPIC,
  /** A consumer group. */
  GROUP
}
