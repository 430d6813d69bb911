package io.dmsrocketmq.server.domain.migrationtasks;

import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroups;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.Product;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Brings plans into an instance. */
final class Metadata {
  private static final String NO_DESCRIPTION = "";

  private final Engine engine;
  private final ConsumerGroups consumerGroups;
  private final ProductCatalog products;

  Metadata(Engine engine, ConsumerGroups consumerGroups, ProductCatalog products) {
    this.engine = engine;
    this.consumerGroups = consumerGroups;
    this.products = products;
  }

  /** Tells what speaks against a plan, given what the instance holds at present. */
  List<Violation> obstacles(InstanceState instance, MigrationPlan plan) {
    EngineInstance target = InstanceAccess.forEngine(instance);
    Set<String> topics = engine.topics().existing(target, plan.topicNames());
    Set<String> groups = engine.consumerGroups().existing(target, plan.groupNames());
    List<Violation> obstacles = new ArrayList<>();
    if (!plan.overwriting()) {
      topics.stream().sorted().map(MigrationTaskErrors::topicExists).forEach(obstacles::add);
      groups.stream().sorted().map(MigrationTaskErrors::groupExists).forEach(obstacles::add);
    }
    Product product = products.find(instance.capacity().productId()).orElseThrow();
    long brokers = instance.capacity().brokers();
    long topicsAfter = (long) engine.topics().count(target) + plan.topics().size() - topics.size();
    if (topicsAfter > product.topicsPerBroker() * brokers) {
      obstacles.add(
          MigrationTaskErrors.tooManyTopics(topicsAfter, product.topicsPerBroker() * brokers));
    }
    long groupsAfter =
        (long) engine.consumerGroups().count(target) + plan.groups().size() - groups.size();
    if (groupsAfter > product.consumerGroupsPerBroker() * brokers) {
      obstacles.add(
          MigrationTaskErrors.tooManyGroups(
              groupsAfter, product.consumerGroupsPerBroker() * brokers));
    }
    return obstacles;
  }

  /** Creates or changes everything that a plan holds; nothing may speak against it. */
  void apply(InstanceState instance, MigrationPlan plan) {
    EngineInstance target = InstanceAccess.forEngine(instance);
    Set<String> topics = engine.topics().existing(target, plan.topicNames());
    for (MigrationPlan.Topic topic : plan.topics()) {
      if (topics.contains(topic.name())) {
        engine.topics().update(target, state(target, topic));
      } else {
        engine.topics().create(target, state(target, topic));
      }
    }
    Set<String> groups = engine.consumerGroups().existing(target, plan.groupNames());
    for (MigrationPlan.Group group : plan.groups()) {
      if (groups.contains(group.name())) {
        engine.consumerGroups().update(target, state(target, group));
      } else {
        consumerGroups.create(target, state(target, group), NO_DESCRIPTION);
      }
    }
    plan.subscriptions()
        .forEach(
            subscription ->
                engine
                    .consumerGroups()
                    .move(target, subscription.group(), subscription.topic(), List.of()));
  }

  private static TopicState state(EngineInstance target, MigrationPlan.Topic topic) {
    return new TopicState(
        topic.name(),
        target.brokers().stream()
            .map(broker -> new BrokerQueues(broker, topic.readQueues(), topic.writeQueues()))
            .toList(),
        topic.permission(),
        topic.messageType());
  }

  private static ConsumerGroupState state(EngineInstance target, MigrationPlan.Group group) {
    return new ConsumerGroupState(
        group.name(),
        target.brokers(),
        group.enabled(),
        group.broadcast(),
        false,
        group.maxRetries());
  }
}
