package io.dmsrocketmq.server.domain.topics;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class TopicService {

  /** Creates the service. */
  public TopicService() {}
}
