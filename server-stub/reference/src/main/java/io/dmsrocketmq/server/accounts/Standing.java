package io.dmsrocketmq.server.accounts;

import java.util.Locale;

/** How an account stands with the service. */
public enum Standing {
  /** It may use the service. */
  GOOD,
  /** It may look at its resources but not change them. */
  READ_ONLY,
  /** It may not use the service until a restriction is lifted. */
  RESTRICTED,
  /** It may not use the service until it is unfrozen. */
  FROZEN;

  /**
   * Gives the word for configuration files.
   *
   * @return the name in lower case, with hyphens
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
