package io.dmsrocketmq.client.auth;

import org.jspecify.annotations.Nullable;

/**
 * Checks text that becomes part of a header. An HTTP library would refuse it too, but with the
 * secret in its message.
 */
final class HeaderText {

  private HeaderText() {}

  static void check(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    boolean visible = text.chars().allMatch(character -> character > ' ' && character < 0x7f);
    if (!visible) {
      throw new IllegalArgumentException(name + " must consist of visible ASCII characters");
    }
  }

  static void requireNotBlank(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }
}
