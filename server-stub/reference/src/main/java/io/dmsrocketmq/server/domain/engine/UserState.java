package io.dmsrocketmq.server.domain.engine;

import java.util.List;

/**
 * A user of an instance, except for the secret.
 *
 * @param name name of the user
 * @param addresses from where the user may connect, as it was given; an empty text sets no limit
 * @param admin whether the user may do everything
 * @param defaultTopicRight the right to topics that {@code topicRights} does not name
 * @param defaultGroupRight the right to consumer groups that {@code groupRights} does not name
 * @param topicRights rights to single topics, each name once
 * @param groupRights rights to single consumer groups, each name once
 */
public record UserState(
    String name,
    String addresses,
    boolean admin,
    AccessRight defaultTopicRight,
    AccessRight defaultGroupRight,
    List<NamedRight> topicRights,
    List<NamedRight> groupRights) {

  /**
   * The right to one topic or consumer group.
   *
   * @param name name of the topic or the consumer group, which need not exist
   * @param right the right
   */
  public record NamedRight(String name, AccessRight right) {}

  /**
   * Gives the rights to single things of one kind.
   *
   * @param kind the kind
   * @return the rights
   */
  public List<NamedRight> rights(ResourceKind kind) {
    return kind == ResourceKind.TOPIC ? topicRights : groupRights;
  }
}
