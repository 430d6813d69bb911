package io.dmsrocketmq.contract.verifier.http;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What must not be shown, and a way to show the rest. */
public final class Secrets {

  private static final String MASK = "******";
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * Remembers secrets.
   *
   * @param secrets the secrets; empty ones do not count
   */
  public void add(Collection<String> secrets) {
    secrets.stream().filter(secret -> !secret.isBlank()).forEach(known::add);
  }

  /**
   * Covers all secrets in a text.
   *
   * @param text any text
   * @return the text with a mask in the place of each secret
   */
  public String masked(String text) {
    String masked = text;
    for (String secret : known) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }
}
