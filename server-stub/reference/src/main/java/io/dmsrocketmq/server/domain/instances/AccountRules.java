package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.accounts.Networks;
import io.dmsrocketmq.server.accounts.ProjectConditions;
import io.dmsrocketmq.server.accounts.Quota;
import io.dmsrocketmq.server.accounts.SoldOut;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.instances.InstanceState.Network;
import io.dmsrocketmq.server.domain.instances.InstanceState.PublicAccess;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.util.List;
import java.util.Optional;

/** What the account and the region allow, beyond what the request itself decides. */
public final class AccountRules {
  private final Accounts accounts;
  private final InstanceStore instances;

  /**
   * Creates the rules.
   *
   * @param accounts what is known of accounts
   * @param instances tells what they have already
   */
  public AccountRules(Accounts accounts, InstanceStore instances) {
    this.accounts = accounts;
    this.instances = instances;
  }

  /**
   * What a request orders, with the names of its fields.
   *
   * @param instances how many instances more
   * @param brokers how many brokers more
   * @param brokersField the field that says so
   * @param storage how much storage more, in GB
   * @param storageField the field that says so
   */
  public record Order(
      int instances, int brokers, String brokersField, long storage, String storageField) {}

  /**
   * Keeps other requests from ordering in the project until the transaction ends, so that two of
   * them cannot take the last place both.
   *
   * @param projectId the project
   */
  public void holdQuota(String projectId) {
    if (!quota(projectId).equals(Quota.UNLIMITED)) {
      instances.holdProject(projectId);
    }
  }

  /**
   * Looks for quotas that an order exceeds.
   *
   * @param projectId the project
   * @param order the order
   * @param violations where to add them
   */
  public void checkQuota(String projectId, Order order, List<Violation> violations) {
    Quota quota = quota(projectId);
    if (quota.equals(Quota.UNLIMITED)) {
      return;
    }
    ProjectUsage usage = instances.usage(projectId);
    long instancesAfter = usage.instances() + order.instances();
    long brokersAfter = usage.brokers() + order.brokers();
    long storageAfter = usage.storage() + order.storage();
    if (order.instances() > 0 && instancesAfter > quota.instances()) {
      violations.add(AccountErrors.tooManyInstances(quota.instances()));
    }
    if (order.brokers() > 0 && brokersAfter > quota.brokers()) {
      violations.add(
          AccountErrors.quotaReached(order.brokersField(), brokersAfter, quota.brokers()));
    }
    if (order.storage() > 0 && storageAfter > quota.storage()) {
      violations.add(
          AccountErrors.quotaReached(order.storageField(), storageAfter, quota.storage()));
    }
  }

  /**
   * Tells whether the storage of an instance was extended as often as it can be.
   *
   * @param instance the instance
   * @return whether it cannot be extended any more
   */
  public boolean isExtensionLimitReached(InstanceState instance) {
    return instance.capacity().extensions() >= quota(instance.projectId()).extensions();
  }

  /**
   * Refuses an order that the account cannot make.
   *
   * @param projectId the project
   * @throws DmsException if the account is restricted, or its balance does not cover an order
   */
  public void requireCredit(String projectId) {
    switch (conditions(projectId).billing()) {
      case RESTRICTED -> throw AccountErrors.cannotOrder(ErrorCode.ACCOUNT_RESTRICTED);
      case INSUFFICIENT_BALANCE -> throw AccountErrors.cannotOrder(ErrorCode.INSUFFICIENT_BALANCE);
      case GOOD, UNPAID_ORDER -> {}
    }
  }

  /**
   * Refuses a change while an order for one waits for payment.
   *
   * @param projectId the project
   * @throws DmsException if such an order is there
   */
  public void requireNoUnpaidOrder(String projectId) {
    switch (conditions(projectId).billing()) {
      case UNPAID_ORDER -> throw AccountErrors.cannotOrder(ErrorCode.UNPAID_RESIZE_ORDER);
      case GOOD, RESTRICTED, INSUFFICIENT_BALANCE -> {}
    }
  }

  /**
   * Looks for what is sold out.
   *
   * @param instance the instance as it is to be
   * @param productField the field that names its product
   * @param violations where to add it
   */
  public void checkStock(InstanceState instance, String productField, List<Violation> violations) {
    SoldOut soldOut = conditions(instance.projectId()).soldOut();
    if (soldOut.products().contains(instance.capacity().productId())) {
      violations.add(AccountErrors.soldOut(productField));
    }
    if (soldOut.disks().contains(instance.capacity().diskType())) {
      violations.add(AccountErrors.soldOut("storage_spec_code"));
    }
    List<String> zoneIds = instance.network().zoneIds();
    for (int i = 0; i < zoneIds.size(); i++) {
      if (soldOut.zones().contains(zoneIds.get(i))) {
        violations.add(AccountErrors.soldOut("available_zones[" + i + "]"));
      }
    }
  }

  /**
   * Tells what there is none left of.
   *
   * @param projectId the project
   * @return what is sold out for it
   */
  public SoldOut soldOut(String projectId) {
    return conditions(projectId).soldOut();
  }

  void checkNetwork(String projectId, Network network, List<Violation> violations) {
    networks(projectId)
        .ifPresent(
            networks ->
                networks
                    .vpc(network.vpcId())
                    .ifPresentOrElse(
                        vpc -> checkSubnet(vpc, network.subnetId(), violations),
                        () -> violations.add(AccountErrors.unknownVpc(network.vpcId()))));
    checkSecurityGroup(projectId, network.securityGroupId(), violations);
  }

  private static void checkSubnet(Networks.Vpc vpc, String subnetId, List<Violation> violations) {
    Optional<Networks.Subnet> subnet = vpc.subnet(subnetId);
    if (subnet.isEmpty()) {
      violations.add(AccountErrors.subnetNotInVpc(subnetId, vpc.id()));
    } else if (!subnet.get().dhcp()) {
      violations.add(AccountErrors.subnetWithoutDhcp(subnetId));
    }
  }

  void checkSecurityGroup(String projectId, String groupId, List<Violation> violations) {
    networks(projectId)
        .ifPresent(
            networks ->
                networks
                    .securityGroup(groupId)
                    .ifPresentOrElse(
                        group -> {
                          if (!group.open()) {
                            violations.add(AccountErrors.securityGroupWithoutRules(groupId));
                          }
                        },
                        () -> violations.add(AccountErrors.unknownSecurityGroup(groupId))));
  }

  /**
   * Looks for elastic addresses that the project does not have.
   *
   * @param projectId the project
   * @param access how the internet is to reach an instance
   * @param violations where to add them
   */
  public void checkAddresses(String projectId, PublicAccess access, List<Violation> violations) {
    networks(projectId)
        .ifPresent(
            networks ->
                access.addressIdList().stream()
                    .filter(id -> networks.address(id).isEmpty())
                    .forEach(id -> violations.add(AccountErrors.unknownAddress(id))));
  }

  Optional<Networks> networks(String projectId) {
    return Optional.ofNullable(conditions(projectId).networks());
  }

  private Quota quota(String projectId) {
    return conditions(projectId).quota();
  }

  private ProjectConditions conditions(String projectId) {
    return accounts.conditions(projectId);
  }
}
