package io.dmsrocketmq.server.domain.instances;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Caller;
import io.dmsrocketmq.server.auth.DemoTenant;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import io.dmsrocketmq.server.domain.jobs.JobHandler;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.domain.tags.TagService;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.domain.transitions.Transitions;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.model.AvailabilityZonePage;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlInstanceStore;
import io.dmsrocketmq.server.store.SqlJobStore;
import io.dmsrocketmq.server.store.SqlTagStore;
import io.dmsrocketmq.server.testing.MovableClock;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The service of one project, with a clock that the test moves and jobs that run when the test says
 * so. Tests of other families use it as well.
 */
public final class InstanceFixture {
  /** What the contract records. */
  public static final RecordedAnswers CONTRACT = RecordedAnswers.read();

  /** How long a new instance is being created. */
  public static final Duration CREATION_DELAY = Duration.ofSeconds(3);

  /** The identifiers of all zones. */
  public static final List<String> ZONES =
      requireNonNull(
              CONTRACT
                  .of(Operation.LIST_AVAILABILITY_ZONES, AvailabilityZonePage.class)
                  .availableZones())
          .stream()
          .map(zone -> requireNonNull(zone.id()))
          .toList();

  /** The project of the fixture; no other test works in it. */
  public final String project = TestDatabase.newProject();

  /** Who makes the requests. */
  public final Caller caller = new Caller(DemoTenant.user(), DemoTenant.user().projects());

  /** The time of the fixture. */
  public final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00.123456Z"));

  /** The instances. */
  public final InstanceStore store;

  /** The service of instances. */
  public final InstanceService service;

  /** The service of tags. */
  public final TagService tags;

  /** The database of the fixture. */
  public final Database database;

  /** How changes of state go. */
  public final Transitions transitions =
      new Transitions(Map.of(Transition.CREATION, CREATION_DELAY));

  /** Does the jobs when the test says so. */
  public final JobRunner jobs;

  /**
   * Creates the fixture.
   *
   * @param database the database
   */
  public InstanceFixture(Database database) {
    this(database, List.of());
  }

  /**
   * Creates the fixture.
   *
   * @param database the database
   * @param handlers handlers of jobs of other families
   */
  public InstanceFixture(Database database, List<JobHandler> handlers) {
    store = new SqlInstanceStore(database);
    List<JobHandler> all = new ArrayList<>(handlers);
    all.add(new InstanceCreation(store, instance -> {}));
    jobs = new JobRunner(new SqlJobStore(database), database, all, clock);
    this.database = database;
    tags = new TagService(new InstanceAccess(store), new SqlTagStore(database), database);
    service = serviceOn(store);
  }

  /** Another service on the same database. */
  InstanceService serviceOn(InstanceStore otherStore) {
    return serviceOn(otherStore, Accounts.UNKNOWN);
  }

  /** Another service on the same database, for accounts of which something is known. */
  InstanceService serviceOn(InstanceStore otherStore, Accounts accounts) {
    AvailabilityZoneService zones =
        new AvailabilityZoneService(
            CONTRACT.of(Operation.LIST_AVAILABILITY_ZONES, AvailabilityZonePage.class));
    return new InstanceService(
        otherStore,
        tags::ofInstances,
        new LocalEngine(database, clock)::storedBytes,
        jobs,
        database,
        InstanceFacts.of(CONTRACT, zones, accounts),
        transitions,
        clock);
  }

  /**
   * A request that is in order, for tests to put one thing wrong.
   *
   * @param name name of the instance
   * @return the request
   */
  public static CreateInstanceRequest.Builder request(String name) {
    return CreateInstanceRequest.builder()
        .name(name)
        .engine("reliability")
        .engineVersion("4.8.0")
        .storageSpace(600L)
        .vpcId("vpc")
        .subnetId("subnet")
        .securityGroupId("group")
        .availableZones(ZONES.subList(0, 1))
        .productId("c6.4u8g.cluster")
        .storageSpecCode("dms.physical.storage.ultra.v2")
        .brokerNum(1);
  }

  /**
   * Creates an instance that is still being created.
   *
   * @param name name of the instance
   * @return identifier of the instance
   */
  public String create(String name) {
    return create(request(name).build());
  }

  String create(CreateInstanceRequest request) {
    return requireNonNull(service.create(caller, project, request).instanceId());
  }

  /**
   * Creates an instance of one broker and lets it start.
   *
   * @param name name of the instance
   * @return identifier of the instance
   */
  public String createRunning(String name) {
    return createRunning(request(name).build());
  }

  /**
   * Creates an instance and lets it start.
   *
   * @param request what to create
   * @return identifier of the instance
   */
  public String createRunning(CreateInstanceRequest request) {
    String id = create(request);
    finishCreations();
    return id;
  }

  String createFailed(String name) {
    transitions.failNext(Transition.CREATION, 1);
    return createRunning(name);
  }

  void finishCreations() {
    clock.advance(CREATION_DELAY);
    runDueJobs();
  }

  /** Does what is due. */
  public void runDueJobs() {
    jobs.runDueJobs();
  }

  /**
   * Puts an instance into a state.
   *
   * @param instanceId the instance
   * @param status the state
   */
  public void setStatus(String instanceId, InstanceStatus status) {
    store.update(store.find(project, instanceId).orElseThrow().withStatus(status));
  }

  String status(String instanceId) {
    return requireNonNull(service.show(project, instanceId).status());
  }
}
