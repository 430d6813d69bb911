package io.dmsrocketmq.server.domain.migrationtasks;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.CONTRACT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroupStore;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroups;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationTaskService.NewTask;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateMigrationTaskRequest;
import io.dmsrocketmq.server.model.MigrationTask;
import io.dmsrocketmq.server.model.SpecificationPage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlConsumerGroupStore;
import io.dmsrocketmq.server.store.SqlInstanceStore;
import io.dmsrocketmq.server.store.SqlMigrationTaskStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service of one project, over the fixture of instances and the local engine. */
final class MigrationFixture {
  static final Duration DELAY = Duration.ofSeconds(5);

  final InstanceFixture instances;
  final LocalEngine engine;
  final ConsumerGroupStore groupDetails;
  final MigrationTaskService service;
  final String instance;

  MigrationFixture(Database database) {
    this(database, 1);
  }

  MigrationFixture(Database database, int brokers) {
    MigrationTaskStore tasks = new SqlMigrationTaskStore(database);
    ProductCatalog products =
        new ProductCatalog(CONTRACT.of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class));
    engine = new LocalEngine(database, Clock.systemUTC());
    groupDetails = new SqlConsumerGroupStore(database);
    ConsumerGroups groups =
        new ConsumerGroups(engine.consumerGroups(), groupDetails, Clock.systemUTC());
    instances =
        new InstanceFixture(
            database,
            List.of(
                new MetadataMigration(
                    new SqlInstanceStore(database), tasks, engine, groups, products)));
    instances.transitions.setDelay(Transition.MIGRATION, DELAY);
    service =
        new MigrationTaskService(
            new InstanceAccess(instances.store),
            tasks,
            engine,
            groups,
            products,
            instances.jobs,
            database,
            instances.transitions,
            instances.clock);
    instance =
        instances.createRunning(
            InstanceFixture.request("name")
                .brokerNum(brokers)
                .storageSpace(300L * brokers)
                .build());
  }

  String create(MigrationSource source, boolean overwriting, CreateMigrationTaskRequest request) {
    return String.valueOf(
        service
            .create(
                instances.project,
                instance,
                new NewTask("task", source.word(), overwriting),
                request)
            .taskId());
  }

  DmsException refusal(
      MigrationSource source, boolean overwriting, CreateMigrationTaskRequest request) {
    DmsException refusal =
        catchThrowableOfType(DmsException.class, () -> create(source, overwriting, request));
    assertThat(refusal).as("the refusal").isNotNull();
    assertThat(tasks()).as("the refused keeps no task").isEmpty();
    return refusal;
  }

  void finish() {
    instances.clock.advance(DELAY);
    instances.runDueJobs();
  }

  List<MigrationTask> tasks() {
    return requireNonNull(service.list(instances.project, instance, null, 1, 50).task());
  }

  String status(String taskId) {
    MigrationTask task =
        requireNonNull(service.list(instances.project, instance, taskId, 1, 10).task()).get(0);
    return String.valueOf(task.status());
  }

  EngineInstance target() {
    return InstanceAccess.forEngine(
        instances.store.find(instances.project, instance).orElseThrow());
  }

  Optional<TopicState> topic(String name) {
    return engine.topics().find(target(), name);
  }

  Optional<ConsumerGroupState> group(String name) {
    return engine.consumerGroups().find(target(), name);
  }

  /** Empty metadata of a RocketMQ cluster, for tests to add to. */
  static CreateMigrationTaskRequest.Builder rocketMq() {
    return CreateMigrationTaskRequest.builder()
        .topicConfigTable(Map.of())
        .subscriptionGroupTable(Map.of());
  }

  /** Empty metadata of a RabbitMQ cluster, for tests to add to. */
  static CreateMigrationTaskRequest.Builder rabbitMq() {
    return CreateMigrationTaskRequest.builder()
        .vhosts(List.of())
        .queues(List.of())
        .exchanges(List.of())
        .bindings(List.of());
  }
}
