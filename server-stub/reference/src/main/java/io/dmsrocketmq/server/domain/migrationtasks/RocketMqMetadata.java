package io.dmsrocketmq.server.domain.migrationtasks;

import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.CreateMigrationTaskRequest;
import io.dmsrocketmq.server.model.MigrationSubscriptionGroup;
import io.dmsrocketmq.server.model.MigrationTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the metadata of a RocketMQ cluster. What RocketMQ keeps for itself, every cluster has
 * already; it is passed over.
 */
final class RocketMqMetadata {
  private static final String TOPICS = "topicConfigTable";
  private static final String GROUPS = "subscriptionGroupTable";
  private static final int READ = 4;
  private static final int WRITE = 2;

  private RocketMqMetadata() {}

  static MigrationPlan read(
      boolean overwriting, CreateMigrationTaskRequest request, List<Violation> violations) {
    return new MigrationPlan(
        overwriting,
        topics(request.topicConfigTable(), violations),
        groups(request.subscriptionGroupTable(), violations),
        List.of());
  }

  private static List<MigrationPlan.Topic> topics(
      @Nullable Map<String, MigrationTopic> table, List<Violation> violations) {
    if (table == null) {
      violations.add(MigrationTaskErrors.missing(TOPICS, MigrationSource.ROCKETMQ));
      return List.of();
    }
    List<MigrationPlan.Topic> topics = new ArrayList<>();
    table.forEach(
        (name, topic) -> {
          String field = TOPICS + "[" + name + "]";
          MetadataNames.check(field, name, MetadataNames.LONGEST_TOPIC, violations);
          checkSame(field + ".topicName", name, topic.topicName(), violations);
          int permission = requireNonNullElse(topic.perm(), MetadataDefaults.PERMISSION);
          if ((permission & (READ | WRITE)) == 0) {
            violations.add(MigrationTaskErrors.nothingPermitted(field + ".perm"));
          } else if (!ReservedNames.isTopicReserved(name)) {
            topics.add(topic(name, topic, permission));
          }
        });
    return topics;
  }

  private static MigrationPlan.Topic topic(String name, MigrationTopic topic, int permission) {
    return new MigrationPlan.Topic(
        name,
        permission(permission),
        Boolean.TRUE.equals(topic.order())
            ? MetadataDefaults.ORDERED_MESSAGE_TYPE
            : MetadataDefaults.MESSAGE_TYPE,
        requireNonNullElse(topic.readQueueNums(), MetadataDefaults.QUEUES),
        requireNonNullElse(topic.writeQueueNums(), MetadataDefaults.QUEUES));
  }

  private static TopicPermission permission(int flags) {
    if ((flags & READ) == 0) {
      return TopicPermission.PUB;
    }
    return (flags & WRITE) == 0 ? TopicPermission.SUB : TopicPermission.ALL;
  }

  private static List<MigrationPlan.Group> groups(
      @Nullable Map<String, MigrationSubscriptionGroup> table, List<Violation> violations) {
    if (table == null) {
      violations.add(MigrationTaskErrors.missing(GROUPS, MigrationSource.ROCKETMQ));
      return List.of();
    }
    List<MigrationPlan.Group> groups = new ArrayList<>();
    table.forEach(
        (name, group) -> {
          String field = GROUPS + "[" + name + "]";
          MetadataNames.check(field, name, MetadataNames.LONGEST_GROUP, violations);
          checkSame(field + ".groupName", name, group.groupName(), violations);
          if (!ReservedNames.isGroupReserved(name)) {
            groups.add(group(name, group));
          }
        });
    return groups;
  }

  private static MigrationPlan.Group group(String name, MigrationSubscriptionGroup group) {
    return new MigrationPlan.Group(
        name,
        requireNonNullElse(group.consumeEnable(), MetadataDefaults.CONSUMING),
        requireNonNullElse(group.consumeBroadcastEnable(), MetadataDefaults.BROADCAST),
        requireNonNullElse(group.retryMaxTimes(), MetadataDefaults.RETRIES));
  }

  private static void checkSame(
      String field, String key, @Nullable String name, List<Violation> violations) {
    if (name != null && !name.equals(key)) {
      violations.add(MigrationTaskErrors.nameDiffersFromKey(field));
    }
  }
}
