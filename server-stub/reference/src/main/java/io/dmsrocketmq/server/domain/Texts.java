package io.dmsrocketmq.server.domain;

/** What all texts of the store have in common. */
public final class Texts {

  private Texts() {}

  /**
   * Tells whether a text can be kept and sent back. JSON can spell the character U+0000, which
   * PostgreSQL does not take, and halves of surrogate pairs, which no UTF-8 holds.
   *
   * @param text any text
   * @return whether all its characters can be kept
   */
  public static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(
            character -> character == 0 || Character.getType(character) == Character.SURROGATE);
  }
}
