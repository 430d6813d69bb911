package io.dmsrocketmq.client.internal.transport;

/** The characters of which HTTP makes names. */
final class Token {

  private static final String MARKS = "!#$%&'*+-.^_`|~";
  private static final boolean[] PARTS = new boolean[128];

  static {
    for (char c = 0; c < PARTS.length; c++) {
      PARTS[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || MARKS.indexOf(c) >= 0;
    }
  }

  private Token() {}

  static boolean isPart(int character) {
    return character >= 0 && character < PARTS.length && PARTS[character];
  }

  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPart(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
