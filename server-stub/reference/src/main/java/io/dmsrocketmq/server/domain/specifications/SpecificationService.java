package io.dmsrocketmq.server.domain.specifications;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class SpecificationService {

  /** Creates the service. */
  public SpecificationService() {}
}
