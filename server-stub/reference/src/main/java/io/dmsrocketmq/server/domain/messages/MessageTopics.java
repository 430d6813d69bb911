package io.dmsrocketmq.server.domain.messages;

import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.topics.TopicErrors;
import io.dmsrocketmq.server.error.DmsException;
import java.util.List;
import java.util.Set;

/** The topics that requests for messages may name, beyond those that were created. */
final class MessageTopics {
  private final Engine engine;

  MessageTopics(Engine engine) {
    this.engine = engine;
  }

  /** The retry topic and the dead-letter topic of a group only come into being with a message. */
  void check(EngineInstance instance, String topic) {
    boolean known =
        !engine.topics().existing(instance, Set.of(topic)).isEmpty()
            || ReservedNames.groupOf(topic).filter(group -> hasGroup(instance, group)).isPresent();
    if (!known) {
      throw TopicErrors.unknown(topic);
    }
  }

  /** Gives the group whose dead letters a topic holds. */
  String groupOfDeadLetters(EngineInstance instance, String topic) {
    String group =
        ReservedNames.groupOf(topic)
            .filter(name -> topic.equals(ReservedNames.deadLetterTopic(name)))
            .orElse(null);
    if (group == null) {
      check(instance, topic);
      throw DmsException.of(List.of(MessageErrors.notOfDeadLetters()));
    }
    if (!hasGroup(instance, group)) {
      throw MessageErrors.groupNotFound(group);
    }
    return group;
  }

  private boolean hasGroup(EngineInstance instance, String group) {
    return !engine.consumerGroups().existing(instance, Set.of(group)).isEmpty();
  }
}
