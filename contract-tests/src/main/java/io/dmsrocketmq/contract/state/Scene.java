package io.dmsrocketmq.contract.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.WaitOptions;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.model.CreateInstanceRequest;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.contract.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the states of one verification share: the way to the provider, and the instance that all
 * facts about what is in an instance speak of. It is kept as long as it runs, because a new one
 * takes its time.
 */
final class Scene {

  private static final WaitOptions PATIENCE =
      WaitOptions.standard().withInterval(Duration.ofMillis(20));

  private static final CreateInstanceRequest RECORDED =
      Scenario.recorded("createInstance").requestBody(CreateInstanceRequest.class);

  private final RocketMqClient client;
  private final Tenant tenant;
  private final @Nullable TestControl control;
  private final Set<String> created = new LinkedHashSet<>();
  private @Nullable String instance;

  Scene(RocketMqClient client, Tenant tenant, @Nullable TestControl control) {
    this.client = client;
    this.tenant = tenant;
    this.control = control;
  }

  RocketMqClient client() {
    return client;
  }

  Tenant tenant() {
    return tenant;
  }

  boolean hasControl() {
    return control != null;
  }

  TestControl control() {
    return Objects.requireNonNull(control, "the provider has no test control");
  }

  /** A body of test control that names the instance. */
  ObjectNode bodyAboutInstance() {
    return TestControl.body().put("project_id", tenant.projectId()).put("instance_id", instance());
  }

  /** The instance, made if it is not there or does not run. */
  String instance() {
    String present = instance;
    if (present == null || !runs(present)) {
      present = newInstance();
      instance = present;
    }
    return present;
  }

  /** The instance, in any case a new one. */
  String replacedInstance() {
    instance = newInstance();
    return instance;
  }

  String newInstance() {
    return newInstance("pact-" + UUID.randomUUID());
  }

  String newInstance(String name) {
    CreateInstanceRequest request = RECORDED.toBuilder().name(name).build();
    String id = Objects.requireNonNull(client.instances().createInstance(request).instanceId());
    created.add(id);
    client.waiters().waitUntilRunning(id, PATIENCE);
    return id;
  }

  /** An interaction may have made more brokers of the one that others expect. */
  private boolean runs(String id) {
    try {
      Instance found = client.instances().showInstance(id);
      return InstanceStatus.RUNNING.equals(found.status())
          && Objects.equals(found.brokerNum(), RECORDED.brokerNum());
    } catch (DmsNotFoundException e) {
      return false;
    }
  }

  /** Asks until something has come about. */
  void await(String outcome, BooleanSupplier question) {
    Instant end = Instant.now().plus(PATIENCE.timeout());
    while (!question.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("in vain: " + outcome);
      }
      try {
        Thread.sleep(PATIENCE.interval().toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted before " + outcome, e);
      }
    }
  }

  /** Deletes an instance and waits until it is gone. */
  void deleteInstance(String id) {
    demandDeletion(id);
    client.waiters().waitUntilDeleted(id, PATIENCE);
  }

  /** Has an instance deleted, which may still be under creation, or gone. */
  private void demandDeletion(String id) {
    try {
      if (InstanceStatus.CREATING.equals(client.instances().showInstance(id).status())) {
        client.waiters().waitUntilRunning(id, PATIENCE);
      }
      client.instances().deleteInstance(id);
    } catch (DmsNotFoundException e) {
      // An interaction has deleted it, which was its purpose.
    }
  }

  /** Nothing comes after it that would have to wait, and some servers go on to show everything. */
  void deleteAll() {
    created.forEach(this::demandDeletion);
    created.clear();
    instance = null;
  }
}
