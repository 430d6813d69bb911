package io.dmsrocketmq.server.domain.migrationtasks;

import io.dmsrocketmq.server.domain.engine.TopicPermission;
import java.util.List;

/**
 * What a task brings over.
 *
 * @param overwriting whether it may change what is there already
 * @param topics the topics, each with a name of its own
 * @param groups the consumer groups, each with a name of its own
 * @param subscriptions which of these groups consume which of these topics
 */
public record MigrationPlan(
    boolean overwriting, List<Topic> topics, List<Group> groups, List<Subscription> subscriptions) {

  /**
   * A topic on all brokers.
   *
   * @param name its name
   * @param permission what clients may do with it
   * @param messageType the word for the kind of its messages
   * @param readQueues number of queues to read from on each broker
   * @param writeQueues number of queues to write to on each broker
   */
  public record Topic(
      String name,
      TopicPermission permission,
      String messageType,
      int readQueues,
      int writeQueues) {}

  /**
   * A consumer group on all brokers.
   *
   * @param name its name
   * @param enabled whether its members receive messages
   * @param broadcast whether every member receives every message
   * @param maxRetries how often a message is delivered again
   */
  public record Group(String name, boolean enabled, boolean broadcast, int maxRetries) {}

  /**
   * A group that consumes a topic.
   *
   * @param group name of the group
   * @param topic name of the topic
   */
  public record Subscription(String group, String topic) {}

  List<String> topicNames() {
    return topics.stream().map(Topic::name).toList();
  }

  List<String> groupNames() {
    return groups.stream().map(Group::name).toList();
  }
}
