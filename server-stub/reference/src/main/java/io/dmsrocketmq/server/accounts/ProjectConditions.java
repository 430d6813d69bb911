package io.dmsrocketmq.server.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What holds for one project.
 *
 * @param billing whether its account can order anything
 * @param quota how much it may have
 * @param soldOut what there is none left of
 * @param networks its networks; null if every network that a request names is there
 */
public record ProjectConditions(
    Billing billing, Quota quota, SoldOut soldOut, @Nullable Networks networks) {
  /** Everything is allowed. */
  public static final ProjectConditions NONE =
      new ProjectConditions(Billing.GOOD, Quota.UNLIMITED, SoldOut.NOTHING, null);
}
