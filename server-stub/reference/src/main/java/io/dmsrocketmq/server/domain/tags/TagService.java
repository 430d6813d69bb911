package io.dmsrocketmq.server.domain.tags;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class TagService {

  /** Creates the service. */
  public TagService() {}
}
