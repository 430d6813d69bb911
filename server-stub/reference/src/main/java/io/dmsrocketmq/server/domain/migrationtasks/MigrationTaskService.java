package io.dmsrocketmq.server.domain.migrationtasks;

/**
 * What the requests of the family do. Requests have passed the constraints of the contract before
 * they come here.
 */
public final class MigrationTaskService {

  /** Creates the service. */
  public MigrationTaskService() {}
}
