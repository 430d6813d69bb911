package io.dmsrocketmq.server.testing;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroupService;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroups;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.QueuePlace;
import io.dmsrocketmq.server.domain.engine.QueuePosition;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.domain.topics.TopicService;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteConsumerGroupsRequest;
import io.dmsrocketmq.server.model.CreateOrBatchDeleteTopicsRequest;
import io.dmsrocketmq.server.model.SpecificationPage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlConsumerGroupStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The services of topics and consumer groups, on an instance of three brokers that runs. */
public final class MessagingFixture {
  /** The brokers of the instance. */
  public static final List<String> BROKERS = List.of("broker-0", "broker-1", "broker-2");

  /** The way to instances. */
  public final InstanceFixture instances;

  /** The project of the instance. */
  public final String project;

  /** The instance. */
  public final String instanceId;

  /** The instance for its engine. */
  public final EngineInstance instance;

  /** The engine. */
  public final Engine engine;

  /** What products allow. */
  public final ProductCatalog products =
      new ProductCatalog(
          InstanceFixture.CONTRACT.of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class));

  /** The service of topics. */
  public final TopicService topics;

  /** The service of consumer groups. */
  public final ConsumerGroupService groups;

  private final Database database;

  /**
   * Creates the fixture.
   *
   * @param database the database
   */
  public MessagingFixture(Database database) {
    this(database, new LocalEngine(database, Clock.systemUTC()));
  }

  /**
   * Creates the fixture on another engine.
   *
   * @param database the database
   * @param engine the engine
   */
  public MessagingFixture(Database database, Engine engine) {
    this.database = database;
    this.engine = engine;
    instances = new InstanceFixture(database);
    project = instances.project;
    instanceId =
        instances.createRunning(
            InstanceFixture.request("messaging").brokerNum(3).storageSpace(900L).build());
    instance = InstanceAccess.forEngine(instances.store.find(project, instanceId).orElseThrow());
    InstanceAccess access = new InstanceAccess(instances.store);
    topics = new TopicService(access, products, engine.topics(), database);
    ConsumerGroups both =
        new ConsumerGroups(
            engine.consumerGroups(), new SqlConsumerGroupStore(database), instances.clock);
    groups = new ConsumerGroupService(access, products, engine, both, database);
  }

  /**
   * Creates a topic of one queue on each broker.
   *
   * @param name name of the topic
   */
  public void createTopic(String name) {
    topics.createOrBatchDelete(
        project,
        instanceId,
        null,
        CreateOrBatchDeleteTopicsRequest.builder().name(name).queueNum(1).build());
  }

  /**
   * Creates a topic that no caller may create.
   *
   * @param name name of the topic
   */
  public void createEngineTopic(String name) {
    TopicState topic =
        new TopicState(
            name, List.of(new BrokerQueues(BROKERS.get(0), 1, 1)), TopicPermission.ALL, "all");
    database.run(() -> engine.topics().create(instance, topic));
  }

  /**
   * Creates a consumer group on all brokers.
   *
   * @param name name of the group
   */
  public void createGroup(String name) {
    groups.createOrBatchDelete(
        project,
        instanceId,
        null,
        CreateOrBatchDeleteConsumerGroupsRequest.builder().name(name).build());
  }

  /**
   * Stores a message in the first queue of a topic.
   *
   * @param topic name of the topic
   * @param broker name of the broker
   * @param storedAt when
   */
  public void store(String topic, String broker, Instant storedAt) {
    MessageDraft draft =
        TestMessages.draft("content")
            .in(new QueuePlace(broker, 0))
            .storedAt(storedAt.toEpochMilli())
            .build();
    MessageSeeding producer = engine.seeding().orElseThrow();
    database.run(() -> producer.send(instance, topic, List.of(draft)));
  }

  /**
   * Lets a group consume a topic up to an offset of its first queue.
   *
   * @param group name of the group
   * @param topic name of the topic
   * @param broker name of the broker
   * @param offset the offset that comes next
   */
  public void consume(String group, String topic, String broker, long offset) {
    List<QueuePosition> positions = List.of(new QueuePosition(broker, 0, offset));
    database.run(() -> engine.consumerGroups().move(instance, group, topic, positions));
  }

  /**
   * Says that the instance is as full as it can be.
   *
   * @param column what there is too much of, as engine_usage counts it
   * @param count how many there are
   */
  public void pretendUsage(String column, int count) {
    database.update("delete from engine_usage where instance_id = ?", instanceId);
    database.update(
        "insert into engine_usage (instance_id, topics, consumer_groups) values (?, 0, 0)",
        instanceId);
    database.update(
        "update engine_usage set " + column + " = ? where instance_id = ?", count, instanceId);
  }
}
