package io.dmsrocketmq.server.domain.migrationtasks;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationPlan.Subscription;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.CreateMigrationTaskRequest;
import io.dmsrocketmq.server.model.MigrationBinding;
import io.dmsrocketmq.server.model.MigrationExchange;
import io.dmsrocketmq.server.model.MigrationQueue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the metadata of a RabbitMQ cluster: an exchange becomes a topic, a queue a consumer group,
 * and a binding between the two a subscription.
 */
final class RabbitMqMetadata {
  private static final String TO_QUEUE = "queue";
  // A message of a queue goes to one of its consumers.
  private static final boolean BROADCAST = false;

  private RabbitMqMetadata() {}

  static MigrationPlan read(
      boolean overwriting, CreateMigrationTaskRequest request, List<Violation> violations) {
    checkPresent("vhosts", request.vhosts(), violations);
    Set<String> groups = groups(checkPresent("queues", request.queues(), violations), violations);
    Set<String> topics =
        topics(checkPresent("exchanges", request.exchanges(), violations), violations);
    Set<Subscription> subscriptions = new LinkedHashSet<>();
    for (MigrationBinding binding : checkPresent("bindings", request.bindings(), violations)) {
      Subscription subscription = subscription(binding);
      if (leadsToQueue(binding)
          && topics.contains(subscription.topic())
          && groups.contains(subscription.group())) {
        subscriptions.add(subscription);
      }
    }
    return new MigrationPlan(
        overwriting,
        topics.stream().map(RabbitMqMetadata::topic).toList(),
        groups.stream().map(RabbitMqMetadata::group).toList(),
        List.copyOf(subscriptions));
  }

  private static <T> List<T> checkPresent(
      String field, @Nullable List<T> list, List<Violation> violations) {
    if (list == null) {
      violations.add(MigrationTaskErrors.missing(field, MigrationSource.RABBITMQ));
      return List.of();
    }
    return list;
  }

  private static Set<String> topics(List<MigrationExchange> exchanges, List<Violation> violations) {
    Set<String> topics = new LinkedHashSet<>();
    for (int i = 0; i < exchanges.size(); i++) {
      MigrationExchange exchange = exchanges.get(i);
      String name = requireNonNull(exchange.name());
      String topic = MetadataNames.topic(exchange.vhost(), name);
      MetadataNames.checkDerived(
          "exchanges[" + i + "].name",
          exchange.vhost(),
          name,
          topic,
          MetadataNames.LONGEST_TOPIC,
          violations);
      if (!ReservedNames.isTopicReserved(topic)) {
        topics.add(topic);
      }
    }
    return topics;
  }

  private static Set<String> groups(List<MigrationQueue> queues, List<Violation> violations) {
    Set<String> groups = new LinkedHashSet<>();
    for (int i = 0; i < queues.size(); i++) {
      MigrationQueue queue = queues.get(i);
      String name = requireNonNull(queue.name());
      String group = MetadataNames.group(queue.vhost(), name);
      MetadataNames.checkDerived(
          "queues[" + i + "].name",
          queue.vhost(),
          name,
          group,
          MetadataNames.LONGEST_GROUP,
          violations);
      if (!ReservedNames.isGroupReserved(group)) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static Subscription subscription(MigrationBinding binding) {
    return new Subscription(
        MetadataNames.group(binding.vhost(), requireNonNull(binding.destination())),
        MetadataNames.topic(binding.vhost(), requireNonNull(binding.source())));
  }

  private static boolean leadsToQueue(MigrationBinding binding) {
    return binding.destinationType() == null || binding.destinationType().equals(TO_QUEUE);
  }

  private static MigrationPlan.Topic topic(String name) {
    return new MigrationPlan.Topic(
        name,
        TopicPermission.ALL,
        MetadataDefaults.MESSAGE_TYPE,
        MetadataDefaults.QUEUES,
        MetadataDefaults.QUEUES);
  }

  private static MigrationPlan.Group group(String name) {
    return new MigrationPlan.Group(
        name, MetadataDefaults.CONSUMING, BROADCAST, MetadataDefaults.RETRIES);
  }
}
