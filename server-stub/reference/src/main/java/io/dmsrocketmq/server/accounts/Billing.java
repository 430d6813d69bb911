package io.dmsrocketmq.server.accounts;

import java.util.Locale;

/** Whether an account can order anything. */
public enum Billing {
  /** It can. */
  GOOD,
  /** It is kept from ordering. */
  RESTRICTED,
  /** Its balance does not cover an order. */
  INSUFFICIENT_BALANCE,
  /** An order for a change of its instances waits for payment. */
  UNPAID_ORDER;

  /**
   * Gives the word for configuration files.
   *
   * @return the name in lower case, with hyphens
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
