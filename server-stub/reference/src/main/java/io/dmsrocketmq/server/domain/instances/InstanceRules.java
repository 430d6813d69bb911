package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.availabilityzones.AvailabilityZoneService;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.AvailabilityZone;
import io.dmsrocketmq.server.model.BatchDeleteInstancesRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions that no single field of a request can state. Each check reports everything that is
 * wrong, in the order of the fields.
 */
final class InstanceRules {
  private static final int SEVERAL_ZONES = 3;

  private final ProductCatalog products;
  private final AvailabilityZoneService zones;
  private final AccountRules accounts;

  InstanceRules(ProductCatalog products, AvailabilityZoneService zones, AccountRules accounts) {
    this.products = products;
    this.zones = zones;
    this.accounts = accounts;
  }

  void checkCreation(InstanceState planned, boolean nameTaken) {
    List<Violation> violations = new ArrayList<>();
    if (nameTaken) {
      violations.add(InstanceErrors.nameExists(planned.name()));
    }
    checkTexts(planned, violations);
    checkCapacity(planned.capacity(), violations);
    checkZones(planned.network().zoneIds(), violations);
    if (planned.network().ipv6Enabled() && !allSupportIpv6(planned.network().zoneIds())) {
      violations.add(InstanceErrors.zonesWithoutIpv6());
    }
    checkPublicAccess(planned, violations);
    accounts.checkNetwork(planned.projectId(), planned.network(), violations);
    accounts.checkStock(planned, "product_id", violations);
    accounts.checkQuota(planned.projectId(), order(planned.capacity()), violations);
    refuseIfAny(violations);
    accounts.requireCredit(planned.projectId());
  }

  private static AccountRules.Order order(InstanceState.Capacity capacity) {
    return new AccountRules.Order(
        1, capacity.brokers(), "broker_num", capacity.storage(), "storage_space");
  }

  void checkChange(InstanceState planned, boolean nameTaken) {
    List<Violation> violations = new ArrayList<>();
    if (nameTaken) {
      violations.add(InstanceErrors.nameExists(planned.name()));
    }
    checkTexts(planned, violations);
    checkPublicAccess(planned, violations);
    accounts.checkSecurityGroup(
        planned.projectId(), planned.network().securityGroupId(), violations);
    refuseIfAny(violations);
  }

  void checkSelection(BatchDeleteInstancesRequest request) {
    List<Violation> violations = new ArrayList<>();
    List<String> instances = request.instances();
    if (instances == null && request.allFailure() == null) {
      violations.add(InstanceErrors.nothingSelected());
    }
    if (instances != null && request.allFailure() != null) {
      violations.add(InstanceErrors.bothSelected());
    }
    if (instances != null) {
      Set<String> seen = new HashSet<>();
      instances.stream()
          .filter(id -> !seen.add(id))
          .distinct()
          .forEach(id -> violations.add(InstanceErrors.selectedTwice(id)));
    }
    refuseIfAny(violations);
  }

  /** The other texts are words of the contract, or identifiers of things that are looked up. */
  private static void checkTexts(InstanceState planned, List<Violation> violations) {
    checkText("description", planned.description(), violations);
    checkText("vpc_id", planned.network().vpcId(), violations);
    checkText("subnet_id", planned.network().subnetId(), violations);
    checkText("security_group_id", planned.network().securityGroupId(), violations);
    checkText("enterprise_project_id", planned.enterpriseProjectId(), violations);
    checkText("publicip_id", planned.publicAccess().addressIds(), violations);
  }

  private static void checkText(String field, String text, List<Violation> violations) {
    if (!Texts.isStorable(text)) {
      violations.add(InstanceErrors.textNotStorable(field));
    }
  }

  private void checkCapacity(InstanceState.Capacity capacity, List<Violation> violations) {
    Optional<Product> known = products.find(capacity.productId());
    if (known.isEmpty()) {
      violations.add(InstanceErrors.unknownProduct(capacity.productId()));
      return;
    }
    Product product = known.get();
    int brokers = capacity.brokers();
    if (capacity.storage() < product.minStorage(brokers)
        || capacity.storage() > product.maxStorage(brokers)) {
      violations.add(InstanceErrors.storageOutOfRange(product, brokers));
    }
    if (brokers < product.minBrokers() || brokers > product.maxBrokers()) {
      violations.add(InstanceErrors.brokersOutOfRange(product));
    } else if (capacity.storage() % brokers != 0) {
      violations.add(InstanceErrors.storageNotDivisible(brokers));
    }
  }

  private void checkZones(List<String> zoneIds, List<Violation> violations) {
    boolean allDifferent = new HashSet<>(zoneIds).size() == zoneIds.size();
    boolean rightNumber = zoneIds.size() == 1 || zoneIds.size() >= SEVERAL_ZONES;
    if (!allDifferent || !rightNumber) {
      violations.add(InstanceErrors.wrongNumberOfZones());
    }
    for (int i = 0; i < zoneIds.size(); i++) {
      Optional<AvailabilityZone> zone = zones.find(zoneIds.get(i));
      if (zone.isEmpty()) {
        violations.add(InstanceErrors.unknownZone(i, zoneIds.get(i)));
      } else if (Boolean.TRUE.equals(zone.get().soldOut())) {
        violations.add(InstanceErrors.zoneSoldOut(i));
      }
    }
  }

  private boolean allSupportIpv6(List<String> zoneIds) {
    return zoneIds.stream()
        .flatMap(id -> zones.find(id).stream())
        .allMatch(zone -> Boolean.TRUE.equals(zone.ipv6Enable()));
  }

  private void checkPublicAccess(InstanceState planned, List<Violation> violations) {
    PublicAccess access = planned.publicAccess();
    if (access.enabled() && access.addressIds().isBlank()) {
      violations.add(InstanceErrors.publicAddressMissing());
    } else if (access.hasEmptyAddress()) {
      violations.add(InstanceErrors.publicAddressEmpty());
    }
    accounts.checkAddresses(planned.projectId(), access, violations);
  }

  private static void refuseIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }
}
