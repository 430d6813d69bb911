package io.dmsrocketmq.server.domain.configs;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class ConfigService {

  /** Creates the service. */
  public ConfigService() {}
}
