package io.dmsrocketmq.client.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of one path segment, or of one name or value of a query. The request and its
 * signature use the same form, so they cannot differ.
 */
public final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /**
   * Encodes everything but the unreserved characters.
   *
   * @param text the text, not encoded
   * @return ASCII text
   */
  public static String encode(String text) {
    int plain = 0;
    while (plain < text.length() && isUnreserved(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(octet)) {
        encoded.append((char) octet);
      } else {
        encoded.append('%');
        HEX.toHexDigits(encoded, octet);
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '-'
        || character == '_'
        || character == '.'
        || character == '~';
  }
}
