package io.dmsrocketmq.server.domain.engine;

/** What a user may do with a topic, or as a member of a consumer group. */
public enum AccessRight {
  /** Nothing. */
  DENY,
  /** To send. */
  PUB,
  /** To consume. */
  SUB,
  /** To send and to consume. */
  PUB_SUB
}
