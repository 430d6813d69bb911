package io.dmsrocketmq.server.domain.messages;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class MessageService {

  /** Creates the service. */
  public MessageService() {}
}
