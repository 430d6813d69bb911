package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.instances.InstanceState.Capacity;
import io.dmsrocketmq.server.domain.instances.InstanceState.Creator;
import io.dmsrocketmq.server.domain.instances.InstanceState.Network;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Instances whose every property has a value of its own, so that two columns cannot be mixed up
 * unseen.
 */
final class TestInstances {
  private TestInstances() {}

  static InstanceState instance(String projectId, String name) {
    return instance(projectId, name, InstanceStatus.RUNNING, 1_636_699_753_874L);
  }

  static InstanceState instance(
      String projectId, String name, InstanceStatus status, long createdAt) {
    return new InstanceState(
        UUID.randomUUID().toString(),
        projectId,
        name,
        "description \"of\" 名",
        "enterprise",
        status,
        "4.8.0",
        new Capacity("product", 3, 900_000_000_000L, "disk", 7),
        new Network("vpc", "subnet", "group", List.of("zone-1", "zone-2", "zone-3"), true),
        new PublicAccess(true, "ip-1,ip-2"),
        false,
        true,
        new Creator("user-id", "user-name"),
        Instant.ofEpochMilli(createdAt));
  }
}
