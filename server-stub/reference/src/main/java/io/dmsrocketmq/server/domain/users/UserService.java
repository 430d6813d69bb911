package io.dmsrocketmq.server.domain.users;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class UserService {

  /** Creates the service. */
  public UserService() {}
}
