package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.QueueRange;

/** Knows when the messages of a queue were stored. Times are milliseconds since the epoch. */
interface MessageTimes {

  /**
   * Finds the first message that was stored at or after a point in time.
   *
   * @return its offset; the offset of the next message if there is none
   */
  long firstOffsetSince(EngineInstance instance, String topic, QueueRange queue, long time);

  /**
   * Tells when a message was stored.
   *
   * @return the time; 0 if the queue does not hold the message
   */
  long storedAt(EngineInstance instance, String topic, QueueRange queue, long offset);
}
