package io.dmsrocketmq.server.domain.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The topics of instances. Names are compared with regard to case. */
public interface TopicEngine {

  /**
   * Creates a topic.
   *
   * @param instance the instance
   * @param topic the topic, whose name is free and whose brokers are the instance's
   */
  void create(EngineInstance instance, TopicState topic);

  /**
   * Finds a topic, be it made by a caller or by the engine.
   *
   * @param instance the instance
   * @param name name of the topic
   * @return the topic, or nothing if there is none of this name
   */
  Optional<TopicState> find(EngineInstance instance, String name);

  /**
   * Tells which of some topics exist.
   *
   * @param instance the instance
   * @param names names of topics
   * @return those of the names that a topic has
   */
  Set<String> existing(EngineInstance instance, Collection<String> names);

  /**
   * Counts the topics that callers made. Those that the engine makes for its own use, such as retry
   * and dead-letter topics, take no place from anybody. The cost does not grow with the number.
   *
   * @param instance the instance
   * @return how many topics there are
   */
  int count(EngineInstance instance);

  /**
   * Gives a topic new values. Messages in queues that are gone afterwards cannot be reached any
   * more.
   *
   * @param instance the instance
   * @param topic the new state of a topic that exists
   */
  void update(EngineInstance instance, TopicState topic);

  /**
   * Deletes topics with their messages, with the progress of all groups in them, and with the
   * rights that users have to them. A name without a topic is passed over.
   *
   * @param instance the instance
   * @param names names of the topics
   */
  void delete(EngineInstance instance, Collection<String> names);

  /**
   * Shows what the queues of a topic hold. The queues are those that can be written or read.
   *
   * @param instance the instance
   * @param name name of a topic that exists
   * @return all its queues, by broker in the order of the instance and by number
   */
  List<QueueRange> queues(EngineInstance instance, String name);

  /**
   * Lists the consumer groups that have progress in a topic.
   *
   * @param instance the instance
   * @param name name of a topic that exists
   * @param limit how many at most
   * @param offset how many to skip
   * @return the names of the groups, in order
   */
  List<String> consumerGroups(EngineInstance instance, String name, int limit, int offset);
}
