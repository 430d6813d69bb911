package io.dmsrocketmq.server;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Tenants;
import io.dmsrocketmq.server.auth.Tokens;
import io.dmsrocketmq.server.domain.Lazy;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.domain.configs.ConfigCatalog;
import io.dmsrocketmq.server.domain.configs.ConfigService;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroupService;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroups;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.iam.IamService;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFacts;
import io.dmsrocketmq.server.domain.instances.InstanceService;
import io.dmsrocketmq.server.domain.instances.InstanceStore;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.domain.messages.MessageService;
import io.dmsrocketmq.server.domain.messages.QueryLimits;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationTaskService;
import io.dmsrocketmq.server.domain.specifications.SpecificationService;
import io.dmsrocketmq.server.domain.tags.TagService;
import io.dmsrocketmq.server.domain.topics.TopicService;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.domain.users.UserService;
import io.dmsrocketmq.server.model.AvailabilityZonePage;
import io.dmsrocketmq.server.model.ConfigPage;
import io.dmsrocketmq.server.model.ObtainTokenResult;
import io.dmsrocketmq.server.model.ResendDeadLetterMessagesResult;
import io.dmsrocketmq.server.model.SpecificationPage;
import io.dmsrocketmq.server.model.User;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlConsumerGroupStore;
import io.dmsrocketmq.server.store.SqlMigrationTaskStore;
import io.dmsrocketmq.server.store.SqlResizePlanStore;
import io.dmsrocketmq.server.store.SqlTagStore;
import java.time.Clock;

/**
 * The service of each family, made of the parts below it when it is first asked for: most of what
 * the contract records has to be read for it, and a server that starts need not wait for that.
 */
final class Services {

  private final Lazy<InstanceService> instances;
  private final Lazy<TopicService> topics;
  private final Lazy<ConsumerGroupService> consumerGroups;
  private final Lazy<MessageService> messages;
  private final Lazy<UserService> users;
  private final Lazy<ConfigService> configs;
  private final Lazy<TagService> tags;
  private final Lazy<MigrationTaskService> migrationTasks;
  private final Lazy<SpecificationService> specifications;
  private final Lazy<AvailabilityZoneService> availabilityZones;
  private final Lazy<IamService> iam;

  /** What the services of more than one family are made of. */
  record Parts(
      ServerSettings settings,
      RecordedAnswers contract,
      Database database,
      InstanceStore instances,
      JobRunner jobs,
      Engine engine,
      Transitions transitions,
      Accounts accounts,
      Tenants tenants,
      Tokens tokens) {

    Clock clock() {
      return settings.clock();
    }

    InstanceAccess access() {
      return new InstanceAccess(instances);
    }

    ConsumerGroups consumerGroups() {
      return new ConsumerGroups(
          engine.consumerGroups(), new SqlConsumerGroupStore(database), clock());
    }
  }

  static Services of(Parts parts) {
    return new Services(parts);
  }

  private Services(Parts parts) {
    RecordedAnswers contract = parts.contract();
    this.availabilityZones =
        new Lazy<>(
            () ->
                new AvailabilityZoneService(
                    contract.of(Operation.LIST_AVAILABILITY_ZONES, AvailabilityZonePage.class)));
    Lazy<InstanceFacts> facts =
        new Lazy<>(
            () ->
                InstanceFacts.of(contract, availabilityZones.get(), parts.accounts())
                    .hostedBy(parts.engine().hosting()));
    this.tags =
        new Lazy<>(
            () ->
                new TagService(
                    parts.access(), new SqlTagStore(parts.database()), parts.database()));
    this.instances =
        new Lazy<>(
            () ->
                new InstanceService(
                    parts.instances(),
                    tags.get()::ofInstances,
                    parts.engine()::storedBytes,
                    parts.jobs(),
                    parts.database(),
                    facts.get(),
                    parts.transitions(),
                    parts.clock()));
    this.topics =
        new Lazy<>(
            () ->
                new TopicService(
                    parts.access(),
                    facts.get().products(),
                    parts.engine().topics(),
                    parts.database()));
    this.consumerGroups =
        new Lazy<>(
            () ->
                new ConsumerGroupService(
                    parts.access(),
                    facts.get().products(),
                    parts.engine(),
                    parts.consumerGroups(),
                    parts.database()));
    this.messages = new Lazy<>(() -> messages(parts));
    this.users =
        new Lazy<>(
            () ->
                new UserService(
                    parts.access(),
                    parts.engine(),
                    parts.database(),
                    contract.of(Operation.SHOW_USER, User.class),
                    parts.settings().switches().reading()));
    this.configs =
        new Lazy<>(
            () ->
                new ConfigService(
                    parts.access(),
                    parts.engine().configs(),
                    parts.database(),
                    new ConfigCatalog(contract.of(Operation.LIST_CONFIGS, ConfigPage.class))));
    this.migrationTasks =
        new Lazy<>(
            () ->
                new MigrationTaskService(
                    parts.access(),
                    new SqlMigrationTaskStore(parts.database()),
                    parts.engine(),
                    parts.consumerGroups(),
                    facts.get().products(),
                    parts.jobs(),
                    parts.database(),
                    parts.transitions(),
                    parts.clock()));
    this.specifications = new Lazy<>(() -> specifications(parts, facts.get()));
    this.iam =
        new Lazy<>(
            () ->
                new IamService(
                    parts.tenants(),
                    parts.tokens(),
                    contract.of(Operation.OBTAIN_TOKEN, ObtainTokenResult.class)));
  }

  private static MessageService messages(Parts parts) {
    return new MessageService(
        parts.access(),
        parts.engine(),
        parts.database(),
        parts
            .contract()
            .of(Operation.RESEND_DEAD_LETTER_MESSAGES, ResendDeadLetterMessagesResult.class),
        parts.settings().switches().reading(),
        QueryLimits.DEFAULT,
        System::nanoTime);
  }

  private static SpecificationService specifications(Parts parts, InstanceFacts facts) {
    return new SpecificationService(
        parts.instances(),
        new SqlResizePlanStore(parts.database()),
        parts.jobs(),
        parts.database(),
        parts.transitions(),
        facts,
        parts.contract().of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class),
        parts.settings().switches().reading(),
        parts.clock());
  }

  InstanceService instances() {
    return instances.get();
  }

  TopicService topics() {
    return topics.get();
  }

  ConsumerGroupService consumerGroups() {
    return consumerGroups.get();
  }

  MessageService messages() {
    return messages.get();
  }

  UserService users() {
    return users.get();
  }

  ConfigService configs() {
    return configs.get();
  }

  TagService tags() {
    return tags.get();
  }

  MigrationTaskService migrationTasks() {
    return migrationTasks.get();
  }

  SpecificationService specifications() {
    return specifications.get();
  }

  AvailabilityZoneService availabilityZones() {
    return availabilityZones.get();
  }

  IamService iam() {
    return iam.get();
  }
}
