package io.dmsrocketmq.server.domain.specifications;

import static io.dmsrocketmq.server.domain.instances.InstanceFixture.CONTRACT;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.domain.instances.InstanceFacts;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.InstanceProvisioner.ProvisioningException;
import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.model.AvailabilityZonePage;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.ResizeInstanceRequest;
import io.dmsrocketmq.server.model.SpecificationPage;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlInstanceStore;
import io.dmsrocketmq.server.store.SqlResizePlanStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service of one project, over the fixture of instances. */
final class SpecificationFixture {
  static final Duration DELAY = Duration.ofSeconds(5);

  final InstanceFixture instances;
  final ResizePlanStore plans;
  final SpecificationService service;

  /** What was set up, in order. */
  final List<InstanceState> provisioned = new ArrayList<>();

  boolean provisioningFails;

  SpecificationFixture(Database database) {
    plans = new SqlResizePlanStore(database);
    instances =
        new InstanceFixture(
            database,
            List.of(new InstanceExtension(new SqlInstanceStore(database), plans, this::provision)));
    instances.transitions.setDelay(Transition.EXTENSION, DELAY);
    service = serviceFor(database, Accounts.UNKNOWN, Reading.TABLES);
  }

  /** Another service on the same database. */
  SpecificationService serviceFor(Database database, Accounts accounts, Reading reading) {
    AvailabilityZoneService zones =
        new AvailabilityZoneService(
            CONTRACT.of(Operation.LIST_AVAILABILITY_ZONES, AvailabilityZonePage.class));
    return new SpecificationService(
        instances.store,
        plans,
        instances.jobs,
        database,
        instances.transitions,
        InstanceFacts.of(CONTRACT, zones, accounts),
        CONTRACT.of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class),
        reading,
        instances.clock);
  }

  private void provision(InstanceState instance) {
    if (!instance.projectId().equals(instances.project)) {
      // A job that another test left behind.
      return;
    }
    if (provisioningFails) {
      throw new ProvisioningException("on purpose");
    }
    provisioned.add(instance);
  }

  String running(int brokers, long storage) {
    return instances.createRunning(
        InstanceFixture.request("name").brokerNum(brokers).storageSpace(storage).build());
  }

  String resize(String instanceId, ResizeInstanceRequest.Builder request) {
    return String.valueOf(service.resize(instances.project, instanceId, request.build()).jobId());
  }

  void finish() {
    instances.clock.advance(DELAY);
    instances.runDueJobs();
  }

  Instance show(String instanceId) {
    return instances.service.show(instances.project, instanceId);
  }

  static ResizeInstanceRequest.Builder request(ResizeKind kind) {
    return ResizeInstanceRequest.builder().operType(kind.word());
  }

  static ResizeInstanceRequest.Builder storage(long storage) {
    return request(ResizeKind.STORAGE).newStorageSpace(storage);
  }

  static ResizeInstanceRequest.Builder horizontal(int brokers, long storage) {
    return request(ResizeKind.HORIZONTAL).newBrokerNum(brokers).newStorageSpace(storage);
  }

  static ResizeInstanceRequest.Builder vertical(String productId) {
    return request(ResizeKind.VERTICAL).newProductId(productId);
  }
}
