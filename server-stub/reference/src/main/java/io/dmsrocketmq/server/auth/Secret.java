package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A text that must appear in no log and no message.
 *
 * @param value the text itself
 */
public record Secret(String value) {

  /**
   * Tells whether a candidate is this secret, in a time that does not depend on how much of it is
   * right.
   *
   * @param candidate the text to compare, which may be missing
   * @return whether both are equal
   */
  public boolean matches(@Nullable String candidate) {
    return candidate != null
        && MessageDigest.isEqual(value.getBytes(UTF_8), candidate.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "***";
  }
}
