package io.dmsrocketmq.server.domain.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The consumer groups of instances. Names are compared with regard to case. */
public interface ConsumerGroupEngine {

  /**
   * Creates a consumer group without any progress.
   *
   * @param instance the instance
   * @param group the group, whose name is free and whose brokers are the instance's
   */
  void create(EngineInstance instance, ConsumerGroupState group);

  /**
   * Finds a consumer group.
   *
   * @param instance the instance
   * @param name name of the group
   * @return the group, or nothing if there is none of this name
   */
  Optional<ConsumerGroupState> find(EngineInstance instance, String name);

  /**
   * Tells which of some consumer groups exist.
   *
   * @param instance the instance
   * @param names names of groups
   * @return those of the names that a group has
   */
  Set<String> existing(EngineInstance instance, Collection<String> names);

  /**
   * Lists consumer groups, ordered by name.
   *
   * @param instance the instance
   * @param namePart text that the names hold; every name holds the empty one
   * @param limit how many at most
   * @param offset how many to skip
   * @return the groups of the page, and how many there are on all pages together
   */
  EnginePage<ConsumerGroupState> list(
      EngineInstance instance, String namePart, int limit, int offset);

  /**
   * Counts the consumer groups. The cost does not grow with the number.
   *
   * @param instance the instance
   * @return how many groups there are
   */
  int count(EngineInstance instance);

  /**
   * Gives a consumer group new values. What it has consumed on brokers that do not hold it any more
   * is forgotten; a topic that no broker holds together with the group is not consumed any more.
   *
   * @param instance the instance
   * @param group the new state of a group that exists
   */
  void update(EngineInstance instance, ConsumerGroupState group);

  /**
   * Deletes consumer groups with their progress, with their retry and dead-letter topics, and with
   * the rights that users have to them. A name without a group is passed over.
   *
   * @param instance the instance
   * @param names names of the groups
   */
  void delete(EngineInstance instance, Collection<String> names);

  /**
   * Lists the topics in which a consumer group has progress, except for its own retry topic.
   *
   * @param instance the instance
   * @param name name of a group that exists
   * @param limit how many at most
   * @param offset how many to skip
   * @return the names of the topics of the page, in order, and how many there are on all pages
   *     together
   */
  EnginePage<String> topics(EngineInstance instance, String name, int limit, int offset);

  /**
   * Shows how far a consumer group has come in a topic. Where it never was, it has consumed nothing
   * yet.
   *
   * @param instance the instance
   * @param name name of a group that exists
   * @param topic name of a topic that exists
   * @return its progress in all queues that {@link TopicEngine#queues} shows, in that order
   */
  List<QueueProgress> progress(EngineInstance instance, String name, String topic);

  /**
   * Finds where a consumer group has to stand to consume everything again that was stored from a
   * point in time on, and moves it there.
   *
   * @param instance the instance
   * @param name name of a group that exists
   * @param topic name of a topic that exists
   * @param from the point in time
   * @return the new positions, in all queues on brokers that hold both the group and the topic; if
   *     there are none, the group does not consume the topic afterwards either
   * @throws GroupOfflineException if the engine can only move groups that have a consumer online
   */
  List<QueuePosition> reset(EngineInstance instance, String name, String topic, Instant from);

  /**
   * Moves a consumer group to positions as if it had consumed everything before them. From then on
   * it consumes the topic, if a broker holds both.
   *
   * @param instance the instance
   * @param name name of a group that exists
   * @param topic name of a topic that exists
   * @param positions where to move it, within what the queues hold, on brokers that hold the group;
   *     it stays where it is in other queues
   */
  void move(EngineInstance instance, String name, String topic, List<QueuePosition> positions);
}
