package io.dmsrocketmq.server;

import io.dmsrocketmq.server.ServerSettings.ExtraTenant;
import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.AccessControl;
import io.dmsrocketmq.server.auth.AdditionalUser;
import io.dmsrocketmq.server.auth.DemoTenant;
import io.dmsrocketmq.server.auth.EnforcedAccessControl;
import io.dmsrocketmq.server.auth.OpenAccessControl;
import io.dmsrocketmq.server.auth.StandingAccessControl;
import io.dmsrocketmq.server.auth.Tenants;
import io.dmsrocketmq.server.auth.TenantsFile;
import io.dmsrocketmq.server.auth.Tokens;
import io.dmsrocketmq.server.auth.User;
import io.dmsrocketmq.server.domain.consumergroups.ConsumerGroups;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineHosting;
import io.dmsrocketmq.server.domain.instances.EngineProvisioner;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceCreation;
import io.dmsrocketmq.server.domain.instances.InstanceRestart;
import io.dmsrocketmq.server.domain.instances.InstanceStore;
import io.dmsrocketmq.server.domain.instances.ProductCatalog;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.domain.jobs.JobStore;
import io.dmsrocketmq.server.domain.migrationtasks.MetadataMigration;
import io.dmsrocketmq.server.domain.specifications.InstanceExtension;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.model.SpecificationPage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.Databases;
import io.dmsrocketmq.server.store.SqlConsumerGroupStore;
import io.dmsrocketmq.server.store.SqlFigures;
import io.dmsrocketmq.server.store.SqlInstanceStore;
import io.dmsrocketmq.server.store.SqlJobStore;
import io.dmsrocketmq.server.store.SqlMigrationTaskStore;
import io.dmsrocketmq.server.store.SqlResizePlanStore;
import io.dmsrocketmq.server.store.SqlSigningKeyStore;
import io.dmsrocketmq.server.testcontrol.TestControl;
import io.dmsrocketmq.server.testcontrol.VirtualClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the parts of a server together, from the database up to the services, and takes them apart
 * again.
 */
public final class ServerComponents implements AutoCloseable {
  private final Database database;
  private final Engine engine;
  private final JobRunner jobs;
  private final InstanceStore instances;
  private final AccessControl accessControl;
  private final Services services;
  private final RecordedAnswers contract;
  private final Clock clock;
  private final Optional<TestControl.Parts> testing;
  private final Optional<User> demoUser;
  private final List<User> users;
  private final Transitions transitions;

  private ServerComponents(
      ServerSettings asked,
      TenantsFile.Content tenancy,
      RecordedAnswers contract,
      Database database) {
    VirtualClock virtual = new VirtualClock(asked.clock());
    ServerSettings settings = asked.switches().testControl() ? asked.withClock(virtual) : asked;
    this.clock = settings.clock();
    this.contract = contract;
    this.users = List.copyOf(tenancy.users());
    Tenants tenants = new Tenants(users);
    Tokens tokens = new Tokens(new SqlSigningKeyStore(database), clock);
    this.instances = new SqlInstanceStore(database);
    JobStore jobStore = new SqlJobStore(database);
    if (settings.databaseUrl() == null) {
      // Nobody else works on an embedded database: what is claimed was claimed by a server that is
      // gone.
      jobStore.releaseAll();
    }
    this.engine = Engines.open(settings, database);
    EngineProvisioner provisioner = new EngineProvisioner(engine.hosting());
    this.transitions = new Transitions(settings.transitionDelays());
    this.database = database;
    this.jobs =
        new JobRunner(
            jobStore,
            database,
            List.of(
                new InstanceCreation(instances, provisioner),
                new InstanceRestart(instances),
                new MetadataMigration(
                    instances,
                    new SqlMigrationTaskStore(database),
                    engine,
                    new ConsumerGroups(
                        engine.consumerGroups(), new SqlConsumerGroupStore(database), clock),
                    new ProductCatalog(
                        () -> contract.of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class))),
                new InstanceExtension(instances, new SqlResizePlanStore(database), provisioner)),
            clock);
    this.accessControl =
        settings.authenticationEnforced()
            ? new StandingAccessControl(
                new EnforcedAccessControl(tenants, tokens, clock), tenancy.accounts())
            : new OpenAccessControl(users.get(0));
    Services.Parts parts =
        new Services.Parts(
            settings,
            contract,
            database,
            instances,
            jobs,
            engine,
            transitions,
            tenancy.accounts(),
            tenants,
            tokens);
    this.services = Services.of(parts);
    this.testing =
        settings.switches().testControl()
            ? Optional.of(TestComponents.of(parts, virtual))
            : Optional.empty();
    this.demoUser = settings.demoTenant() ? Optional.of(DemoTenant.user()) : Optional.empty();
  }

  /**
   * Opens the database, and starts the jobs that a former server left behind.
   *
   * @param settings what to open
   * @return the parts, ready to serve
   * @throws io.dmsrocketmq.server.auth.InvalidTenantsException if the tenants are not in order
   * @throws io.dmsrocketmq.server.store.StoreException if the database cannot be used
   */
  public static ServerComponents open(ServerSettings settings) {
    TenantsFile.Content configured = configured(settings);
    TenantsFile.Content tenancy =
        new TenantsFile.Content(users(settings, configured.users()), configured.accounts());
    String url = settings.databaseUrl();
    Database database =
        url == null ? Databases.embedded(settings.dataDirectory()) : Databases.shared(url);
    try {
      ServerComponents components =
          new ServerComponents(settings, tenancy, RecordedAnswers.read(), database);
      components.resumeEngine();
      components.jobs.start();
      return components;
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /**
   * Returns the guard of the server.
   *
   * @return lets requests in
   */
  public AccessControl accessControl() {
    return accessControl;
  }

  /**
   * Returns the settings of what takes time.
   *
   * @return how changes of state go, adjustable
   */
  public Transitions transitions() {
    return transitions;
  }

  Services services() {
    return services;
  }

  Optional<TestControl.Parts> testing() {
    return testing;
  }

  Clock clock() {
    return clock;
  }

  RecordedAnswers contract() {
    return contract;
  }

  SqlFigures figures() {
    return new SqlFigures(database);
  }

  /**
   * Returns the user of the demo tenant.
   *
   * @return the user, whose secrets are public; nothing if the server does not know the tenant
   */
  public Optional<User> demoUser() {
    return demoUser;
  }

  /** Returns all users, in the order of the configuration. */
  List<User> users() {
    return users;
  }

  /**
   * Tells whether requests can be served.
   *
   * @return whether the database answers and jobs are done
   */
  public boolean ready() {
    return jobs.isAlive() && database.isUsable();
  }

  /** Ends the jobs and closes the database. */
  @Override
  public void close() {
    jobs.close();
    engine.hosting().close();
    database.close();
  }

  EngineHosting hosting() {
    return engine.hosting();
  }

  private void resumeEngine() {
    engine
        .hosting()
        .resume(
            instances.listAll().stream()
                .map(InstanceAccess::forEngine)
                .filter(instance -> !instance.brokers().isEmpty())
                .toList());
  }

  private static TenantsFile.Content configured(ServerSettings settings) {
    Path file = settings.configFile();
    return file == null
        ? new TenantsFile.Content(List.of(), Accounts.UNKNOWN)
        : TenantsFile.read(file);
  }

  private static List<User> users(ServerSettings settings, List<User> configured) {
    List<User> users = new ArrayList<>(configured);
    if (settings.demoTenant()) {
      users.add(DemoTenant.user());
    }
    ExtraTenant extra = settings.tenant();
    return extra == null
        ? users
        : AdditionalUser.add(
            users, extra.projectId(), extra.accessKey(), extra.secretKey(), extra.token());
  }
}
