package io.dmsrocketmq.server;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Tenants;
import io.dmsrocketmq.server.auth.Tokens;
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

/** The service of each family, made of the parts below it. */
record Services(
    InstanceService instances,
    TopicService topics,
    ConsumerGroupService consumerGroups,
    MessageService messages,
    UserService users,
    ConfigService configs,
    TagService tags,
    MigrationTaskService migrationTasks,
    SpecificationService specifications,
    AvailabilityZoneService availabilityZones,
    IamService iam) {

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
    AvailabilityZoneService zones =
        new AvailabilityZoneService(
            parts.contract().of(Operation.LIST_AVAILABILITY_ZONES, AvailabilityZonePage.class));
    TagService tags =
        new TagService(parts.access(), new SqlTagStore(parts.database()), parts.database());
    InstanceFacts facts = InstanceFacts.of(parts.contract(), zones, parts.accounts());
    return new Services(
        new InstanceService(
            parts.instances(),
            tags::ofInstances,
            parts.engine()::storedBytes,
            parts.jobs(),
            parts.database(),
            facts,
            parts.transitions(),
            parts.clock()),
        new TopicService(
            parts.access(), facts.products(), parts.engine().topics(), parts.database()),
        new ConsumerGroupService(
            parts.access(),
            facts.products(),
            parts.engine(),
            parts.consumerGroups(),
            parts.database()),
        new MessageService(
            parts.access(),
            parts.engine(),
            parts.database(),
            parts
                .contract()
                .of(Operation.RESEND_DEAD_LETTER_MESSAGES, ResendDeadLetterMessagesResult.class),
            parts.settings().switches().reading(),
            QueryLimits.DEFAULT,
            System::nanoTime),
        new UserService(
            parts.access(),
            parts.engine(),
            parts.database(),
            parts.contract().of(Operation.SHOW_USER, User.class),
            parts.settings().switches().reading()),
        new ConfigService(
            parts.access(),
            parts.engine().configs(),
            parts.database(),
            new ConfigCatalog(parts.contract().of(Operation.LIST_CONFIGS, ConfigPage.class))),
        tags,
        new MigrationTaskService(
            parts.access(),
            new SqlMigrationTaskStore(parts.database()),
            parts.engine(),
            facts.products(),
            parts.jobs(),
            parts.database(),
            parts.transitions(),
            parts.clock()),
        new SpecificationService(
            parts.instances(),
            new SqlResizePlanStore(parts.database()),
            parts.jobs(),
            parts.database(),
            parts.transitions(),
            facts,
            parts.contract().of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class),
            parts.settings().switches().reading(),
            parts.clock()),
        zones,
        new IamService(
            parts.tenants(),
            parts.tokens(),
            parts.contract().of(Operation.OBTAIN_TOKEN, ObtainTokenResult.class)));
  }
}
