package io.dmsrocketmq.server.domain.instances;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;

/** The ways in which the account or the region refuse, each with its entry of the catalogue. */
final class AccountErrors {
  private AccountErrors() {}

  static DmsException cannotOrder(ErrorCode code) {
    return DmsException.of(code);
  }

  static Violation tooManyInstances(long most) {
    return new Violation(
        ErrorCode.INSTANCE_QUOTA_EXCEEDED,
        "name",
        "cannot be taken, because the project may have " + most + " instance(s) at most");
  }

  static Violation quotaReached(String field, long wanted, long most) {
    return new Violation(
        ErrorCode.QUOTA_REACHED,
        field,
        "would make it " + wanted + " in the project, which may have " + most + " at most");
  }

  static Violation soldOut(String field) {
    return new Violation(ErrorCode.RESOURCES_SOLD_OUT, field, "has no resources left");
  }

  static Violation unknownVpc(String vpcId) {
    return new Violation(
        ErrorCode.VPC_NOT_FOUND, "vpc_id", "is no network of the project: " + vpcId);
  }

  static Violation subnetNotInVpc(String subnetId, String vpcId) {
    return new Violation(
        ErrorCode.SUBNET_NOT_IN_VPC, "subnet_id", "is no subnet of " + vpcId + ": " + subnetId);
  }

  static Violation subnetWithoutDhcp(String subnetId) {
    return new Violation(ErrorCode.SUBNET_WITHOUT_DHCP, "subnet_id", "has no DHCP: " + subnetId);
  }

  static Violation unknownSecurityGroup(String groupId) {
    return new Violation(
        ErrorCode.SECURITY_GROUP_NOT_FOUND,
        "security_group_id",
        "is no security group of the project: " + groupId);
  }

  static Violation securityGroupWithoutRules(String groupId) {
    return new Violation(
        ErrorCode.INVALID_SECURITY_GROUP_RULES, "security_group_id", "lacks rules: " + groupId);
  }

  static Violation unknownAddress(String addressId) {
    return new Violation(
        ErrorCode.INVALID_PUBLIC_ACCESS,
        "publicip_id",
        "names no address of the project: " + addressId);
  }
}
