package io.dmsrocketmq.server.domain.engine;

/** What clients may do with a topic. */
public enum TopicPermission {
  /** To send and to consume. */
  ALL,
  /** Only to send. */
  PUB,
  /** Only to consume. */
  SUB
}
