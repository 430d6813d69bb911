package io.dmsrocketmq.server.domain.migrationtasks;

/** What holds where the metadata says nothing; a test holds it to the contract. */
final class MetadataDefaults {
  static final int PERMISSION = 6;
  static final int QUEUES = 16;
  static final int RETRIES = 16;
  static final boolean CONSUMING = true;
  static final boolean BROADCAST = true;
  static final String MESSAGE_TYPE = "all";
  static final String ORDERED_MESSAGE_TYPE = "FIFO";

  private MetadataDefaults() {}
}
