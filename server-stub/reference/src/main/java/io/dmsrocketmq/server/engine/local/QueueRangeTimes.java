package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.QueueRange;

/** Takes all messages of a queue to be as old as its last one. */
final class QueueRangeTimes implements MessageTimes {

  @Override
  public long firstOffsetSince(EngineInstance instance, String topic, QueueRange queue, long time) {
    return queue.lastMessageTime() >= time ? queue.minOffset() : queue.maxOffset();
  }

  @Override
  public long storedAt(EngineInstance instance, String topic, QueueRange queue, long offset) {
    boolean held = offset >= queue.minOffset() && offset < queue.maxOffset();
    return held ? queue.lastMessageTime() : 0;
  }
}
