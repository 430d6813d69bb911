package io.dmsrocketmq.server.domain.instances;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Caller;
import io.dmsrocketmq.server.auth.DemoTenant;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import io.dmsrocketmq.server.domain.instances.InstanceProvisioner.ProvisioningException;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.model.AvailabilityZonePage;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlInstanceStore;
import io.dmsrocketmq.server.store.SqlJobStore;
import io.dmsrocketmq.server.testing.MovableClock;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The service of one project, with a clock that the test moves and jobs that run when the test says
 * so.
 */
final class InstanceFixture {
  static final RecordedAnswers CONTRACT = RecordedAnswers.read();
  static final Duration CREATION_DELAY = Duration.ofSeconds(3);
  static final List<String> ZONES =
      requireNonNull(
              CONTRACT
                  .of(Operation.LIST_AVAILABILITY_ZONES, AvailabilityZonePage.class)
                  .availableZones())
          .stream()
          .map(zone -> requireNonNull(zone.id()))
          .toList();

  final String project = TestDatabase.newProject();
  final Caller caller = new Caller(DemoTenant.user(), DemoTenant.user().projects());
  final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00.123456Z"));
  final InstanceStore store;
  final InstanceService service;
  private final Database database;
  private final JobRunner jobs;
  private boolean provisioningFails;

  InstanceFixture(Database database) {
    store = new SqlInstanceStore(database);
    InstanceCreation creation = new InstanceCreation(store, this::provision);
    jobs = new JobRunner(new SqlJobStore(database), database, List.of(creation), clock);
    this.database = database;
    service = serviceOn(store);
  }

  /** Another service on the same database. */
  InstanceService serviceOn(InstanceStore otherStore) {
    AvailabilityZoneService zones =
        new AvailabilityZoneService(
            CONTRACT.of(Operation.LIST_AVAILABILITY_ZONES, AvailabilityZonePage.class));
    return new InstanceService(
        otherStore, jobs, database, InstanceFacts.of(CONTRACT, zones), CREATION_DELAY, clock);
  }

  private void provision(InstanceState instance) {
    if (provisioningFails && instance.projectId().equals(project)) {
      throw new ProvisioningException("on purpose");
    }
  }

  /** A request that is in order, for tests to put one thing wrong. */
  static CreateInstanceRequest.Builder request(String name) {
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

  /** Creates an instance that is still being created. */
  String create(String name) {
    return create(request(name).build());
  }

  String create(CreateInstanceRequest request) {
    return requireNonNull(service.create(caller, project, request).instanceId());
  }

  String createRunning(String name) {
    return createRunning(request(name).build());
  }

  String createRunning(CreateInstanceRequest request) {
    String id = create(request);
    finishCreations();
    return id;
  }

  String createFailed(String name) {
    provisioningFails = true;
    String id = createRunning(name);
    provisioningFails = false;
    return id;
  }

  void finishCreations() {
    clock.advance(CREATION_DELAY);
    runDueJobs();
  }

  void runDueJobs() {
    jobs.runDueJobs();
  }

  void setStatus(String instanceId, InstanceStatus status) {
    store.update(store.find(project, instanceId).orElseThrow().withStatus(status));
  }

  String status(String instanceId) {
    return requireNonNull(service.show(project, instanceId).status());
  }
}
