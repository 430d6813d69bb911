package io.dmsrocketmq.server.accounts;

/**
 * How much a project may have.
 *
 * @param instances the largest number of instances
 * @param brokers the largest number of brokers of all instances together
 * @param storage the largest storage of all instances together in GB
 * @param extensions how often the storage of one instance can be extended
 */
public record Quota(long instances, long brokers, long storage, long extensions) {
  /** As much as it wants. */
  public static final Quota UNLIMITED =
      new Quota(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
}
