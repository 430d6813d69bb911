package io.dmsrocketmq.contract.verifier.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What must not be shown, and a way to show the rest. */
public final class Secrets {

  private static final String MASK = "******";

  /** Whatever is shorter is no secret in earnest, and may be a part of any word. */
  private static final int SHORTEST = 8;

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
   * Covers all secrets in a text. Very short ones, such as people make up for servers that take any
   * token, are covered where they are a word of their own, so that the text can still be read.
   *
   * @param text any text
   * @return the text with a mask in the place of each secret
   */
  public String masked(String text) {
    String masked = text;
    List<String> longestFirst =
        known.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    for (String secret : longestFirst) {
      masked =
          secret.length() < SHORTEST ? maskedWord(masked, secret) : masked.replace(secret, MASK);
    }
    return masked;
  }

  private static String maskedWord(String text, String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .replaceAll(MASK);
  }
}
