package io.dmsrocketmq.server.accounts;

import java.util.List;
import java.util.Optional;

/**
 * The networks of a project.
 *
 * @param vpcs the virtual private clouds
 * @param securityGroups the security groups
 * @param addresses the elastic addresses
 */
public record Networks(
    List<Vpc> vpcs, List<SecurityGroup> securityGroups, List<Address> addresses) {

  /**
   * A virtual private cloud.
   *
   * @param id its identifier
   * @param name its name
   * @param subnets its subnets
   */
  public record Vpc(String id, String name, List<Subnet> subnets) {

    /**
     * Finds a subnet.
     *
     * @param subnetId the identifier
     * @return the subnet, or nothing if the cloud has none with this identifier
     */
    public Optional<Subnet> subnet(String subnetId) {
      return subnets.stream().filter(subnet -> subnet.id().equals(subnetId)).findFirst();
    }
  }

  /**
   * A subnet.
   *
   * @param id its network identifier
   * @param name its name
   * @param dhcp whether it has DHCP switched on
   */
  public record Subnet(String id, String name, boolean dhcp) {}

  /**
   * A security group.
   *
   * @param id its identifier
   * @param name its name
   * @param open whether it has rules for any protocol in both directions
   */
  public record SecurityGroup(String id, String name, boolean open) {}

  /**
   * An elastic address.
   *
   * @param id its identifier
   * @param address the address itself
   */
  public record Address(String id, String address) {}

  /**
   * Finds a virtual private cloud.
   *
   * @param vpcId the identifier
   * @return the cloud, or nothing if there is none with this identifier
   */
  public Optional<Vpc> vpc(String vpcId) {
    return vpcs.stream().filter(vpc -> vpc.id().equals(vpcId)).findFirst();
  }

  /**
   * Finds a security group.
   *
   * @param groupId the identifier
   * @return the group, or nothing if there is none with this identifier
   */
  public Optional<SecurityGroup> securityGroup(String groupId) {
    return securityGroups.stream().filter(group -> group.id().equals(groupId)).findFirst();
  }

  /**
   * Finds an elastic address.
   *
   * @param addressId the identifier
   * @return the address, or nothing if there is none with this identifier
   */
  public Optional<Address> address(String addressId) {
    return addresses.stream().filter(address -> address.id().equals(addressId)).findFirst();
  }
}
