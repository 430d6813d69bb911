package io.dmsrocketmq.server.domain.instances;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.auth.Caller;
import io.dmsrocketmq.server.domain.instances.InstanceState.Capacity;
import io.dmsrocketmq.server.domain.instances.InstanceState.Creator;
import io.dmsrocketmq.server.domain.instances.InstanceState.Network;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.model.UpdateInstanceRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an instance will be if a request is granted. */
final class InstancePlans {
  private static final String DEFAULT_ENTERPRISE_PROJECT = "0";
  private static final int DEFAULT_BROKERS = 1;

  private InstancePlans() {}

  static InstanceState creation(
      Caller caller, String projectId, CreateInstanceRequest request, Instant now) {
    return new InstanceState(
        UUID.randomUUID().toString(),
        projectId,
        requireNonNull(request.name()),
        requireNonNullElse(request.description(), ""),
        filledOr(request.enterpriseProjectId(), DEFAULT_ENTERPRISE_PROJECT),
        InstanceStatus.CREATING,
        requireNonNull(request.engineVersion()),
        new Capacity(
            requireNonNull(request.productId()),
            requireNonNullElse(request.brokerNum(), DEFAULT_BROKERS),
            requireNonNull(request.storageSpace()),
            requireNonNull(request.storageSpecCode()),
            0),
        new Network(
            requireNonNull(request.vpcId()),
            requireNonNull(request.subnetId()),
            requireNonNull(request.securityGroupId()),
            List.copyOf(requireNonNull(request.availableZones())),
            isTrue(request.ipv6Enable())),
        PublicAccess.of(
            isTrue(request.enablePublicip()), requireNonNullElse(request.publicipId(), "")),
        isTrue(request.sslEnable()),
        isTrue(request.enableAcl()),
        new Creator(caller.user().id(), caller.user().name()),
        now);
  }

  static InstanceState change(InstanceState instance, UpdateInstanceRequest request) {
    Network network = instance.network();
    PublicAccess access = instance.publicAccess();
    return new InstanceState(
        instance.id(),
        instance.projectId(),
        requireNonNullElse(request.name(), instance.name()),
        requireNonNullElse(request.description(), instance.description()),
        instance.enterpriseProjectId(),
        instance.status(),
        instance.engineVersion(),
        instance.capacity(),
        network.withSecurityGroup(
            requireNonNullElse(request.securityGroupId(), network.securityGroupId())),
        PublicAccess.of(
            requireNonNullElse(request.enablePublicip(), access.enabled()),
            filledOr(request.publicipId(), access.addressIds())),
        instance.sslEnabled(),
        requireNonNullElse(request.enableAcl(), instance.aclEnabled()),
        instance.creator(),
        instance.createdAt());
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  private static String filledOr(@Nullable String text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text;
  }
}
