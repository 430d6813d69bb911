package io.dmsrocketmq.server.domain.consumergroups;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class ConsumerGroupService {

  /** Creates the service. */
  public ConsumerGroupService() {}
}
