package io.dmsrocketmq.server.domain.instances;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What the server remembers of an instance. Everything else that an answer holds follows from it.
 *
 * @param id identifier of the instance
 * @param projectId the project that owns the instance
 * @param name name of the instance, unique in its project
 * @param description free text
 * @param enterpriseProjectId the enterprise project that the instance is booked to
 * @param status the state
 * @param engineVersion version of the message engine
 * @param capacity how large it is
 * @param network where it is
 * @param publicAccess how the internet reaches it
 * @param sslEnabled whether clients connect by SSL
 * @param aclEnabled whether clients have to identify themselves
 * @param creator who created it
 * @param createdAt when it was created
 */
public record InstanceState(
    String id,
    String projectId,
    String name,
    String description,
    String enterpriseProjectId,
    InstanceStatus status,
    String engineVersion,
    Capacity capacity,
    Network network,
    PublicAccess publicAccess,
    boolean sslEnabled,
    boolean aclEnabled,
    Creator creator,
    Instant createdAt) {

  /**
   * How large an instance is.
   *
   * @param productId the flavor of the brokers
   * @param brokers number of brokers
   * @param storage storage in GB for all brokers together, as ordered
   * @param diskType kind of disk
   * @param extensions how often the instance was extended
   */
  public record Capacity(
      String productId, int brokers, long storage, String diskType, long extensions) {}

  /**
   * Where an instance is.
   *
   * @param vpcId the virtual private cloud
   * @param subnetId the subnet
   * @param securityGroupId the security group
   * @param zoneIds the availability zones
   * @param ipv6Enabled whether it is reached by IPv6
   */
  public record Network(
      String vpcId,
      String subnetId,
      String securityGroupId,
      List<String> zoneIds,
      boolean ipv6Enabled) {
    Network withSecurityGroup(String newSecurityGroupId) {
      return new Network(vpcId, subnetId, newSecurityGroupId, zoneIds, ipv6Enabled);
    }
  }

  /**
   * How the internet reaches an instance.
   *
   * @param enabled whether it does
   * @param addressIds identifiers of the elastic addresses, joined by commas; empty if it does not
   */
  public record PublicAccess(boolean enabled, String addressIds) {
    static final PublicAccess NONE = new PublicAccess(false, "");

    List<String> addressIdList() {
      return Arrays.stream(addressIds.split(",", -1))
          .map(String::strip)
          .filter(id -> !id.isEmpty())
          .toList();
    }

    /**
     * Tells whether nothing stands on one side of a comma.
     *
     * @return whether it does
     */
    public boolean hasEmptyAddress() {
      return enabled && Arrays.stream(addressIds.split(",", -1)).anyMatch(String::isBlank);
    }

    /**
     * Describes the access. Without it there is nothing that addresses could be bound to.
     *
     * @param enabled whether there is any
     * @param addressIds identifiers of the elastic addresses, joined by commas
     * @return the access
     */
    public static PublicAccess of(boolean enabled, String addressIds) {
      return enabled ? new PublicAccess(true, addressIds) : NONE;
    }
  }

  /**
   * Who created an instance.
   *
   * @param userId identifier of the user
   * @param userName name of the user
   */
  public record Creator(String userId, String userName) {}

  /**
   * Gives the instance in another state.
   *
   * @param newStatus the state
   * @return the same instance otherwise
   */
  public InstanceState withStatus(InstanceStatus newStatus) {
    return with(newStatus, capacity, publicAccess);
  }

  /**
   * Gives the instance with another size.
   *
   * @param newCapacity the size
   * @param newPublicAccess how the internet reaches the instance of that size
   * @return the same instance otherwise
   */
  public InstanceState withCapacity(Capacity newCapacity, PublicAccess newPublicAccess) {
    return with(status, newCapacity, newPublicAccess);
  }

  private InstanceState with(
      InstanceStatus newStatus, Capacity newCapacity, PublicAccess newPublicAccess) {
    return new InstanceState(
        id,
        projectId,
        name,
        description,
        enterpriseProjectId,
        newStatus,
        engineVersion,
        newCapacity,
        network,
        newPublicAccess,
        sslEnabled,
        aclEnabled,
        creator,
        createdAt);
  }
}
