package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import java.io.ByteArrayOutputStream;

/**
 * Percent-encoding as the request signature defines it: RFC 3986, upper-case hex, nothing but
 * unreserved left alone.
 */
final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";
  private static final String UNRESERVED_MARKS = "-_.~";

  private PercentEncoding() {}

  /** Brings one path segment, as sent, into the one spelling that signatures use. */
  static String canonicalSegment(String raw) {
    return encode(decode(raw, false));
  }

  /**
   * Brings the name or the value of a query parameter, as sent, into the one spelling that
   * signatures use.
   */
  static String canonicalQueryPart(String raw) {
    // Some HTTP libraries write a space as a plus sign, which signatures spell %20.
    return encode(decode(raw, true));
  }

  private static byte[] decode(String raw, boolean plusIsSpace) {
    byte[] bytes = raw.getBytes(UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        decoded.write(hexDigit(raw, bytes, i + 1) << 4 | hexDigit(raw, bytes, i + 2));
        i += 2;
      } else {
        decoded.write(plusIsSpace && bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    return decoded.toByteArray();
  }

  private static int hexDigit(String raw, byte[] bytes, int index) {
    int digit = index < bytes.length ? Character.digit(bytes[index], 16) : -1;
    if (digit < 0) {
      throw DmsException.of(
          ErrorCode.INVALID_URL_PARAMETERS, "The URL holds a malformed escape in " + raw + ".");
    }
    return digit;
  }

  private static String encode(byte[] bytes) {
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (byte value : bytes) {
      if (isUnreserved(value)) {
        encoded.append((char) value);
      } else {
        encoded.append('%').append(HEX.charAt(value >> 4 & 0xF)).append(HEX.charAt(value & 0xF));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(byte value) {
    return (value >= 'A' && value <= 'Z')
        || (value >= 'a' && value <= 'z')
        || (value >= '0' && value <= '9')
        || UNRESERVED_MARKS.indexOf(value) >= 0;
  }
}
