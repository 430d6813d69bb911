package io.dmsrocketmq.client.internal.transport;

import io.dmsrocketmq.client.transport.Headers;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The head of an answer. It is read to the letter of RFC 9112: what one side may read in one way
 * and the other side in another is refused.
 *
 * @param minorVersion the number behind {@code HTTP/1.}
 * @param status the status
 * @param headers the headers
 */
record AnswerHead(int minorVersion, int status, Headers headers) {

  private static final String TIMEOUT = "timeout=";
  private static final byte[] VERSION = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int STATUS_AT = VERSION.length + 2;
  private static final int STATUS_END = STATUS_AT + 3;

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Reads a head that ends with an empty line. */
  static AnswerHead parse(byte[] bytes, int from, int to) throws ProtocolException {
    int lineEnd = endOfLine(bytes, from);
    int minorVersion = minorVersion(bytes, from, lineEnd);
    int status = status(bytes, from, lineEnd);
    Headers.Builder headers = Headers.builder();
    int line = lineEnd + 2;
    while (line < to - 2) {
      lineEnd = endOfLine(bytes, line);
      header(headers, bytes, line, lineEnd);
      line = lineEnd + 2;
    }
    return new AnswerHead(minorVersion, status, headers.build());
  }

  private static int endOfLine(byte[] bytes, int from) throws ProtocolException {
    int i = from;
    // The caller has found an empty line, so there is an end.
    while (bytes[i] != '\r' && bytes[i] != '\n') {
      i++;
    }
    if (bytes[i] == '\n' || bytes[i + 1] != '\n') {
      throw new ProtocolException("a line of the answer does not end with CR and LF");
    }
    return i;
  }

  private static int minorVersion(byte[] bytes, int from, int to) throws ProtocolException {
    boolean right = to - from >= STATUS_END && bytes[from + STATUS_AT - 1] == ' ';
    for (int i = 0; right && i < VERSION.length; i++) {
      right = bytes[from + i] == VERSION[i];
    }
    int minor = right ? bytes[from + VERSION.length] - '0' : -1;
    if (minor != 0 && minor != 1) {
      throw new ProtocolException("the answer is not one of HTTP/1.1");
    }
    return minor;
  }

  private static int status(byte[] bytes, int from, int to) throws ProtocolException {
    int status = 0;
    for (int i = from + STATUS_AT; i < from + STATUS_END; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        throw new ProtocolException("the answer has no status");
      }
      status = status * 10 + digit;
    }
    boolean ends = to == from + STATUS_END || bytes[from + STATUS_END] == ' ';
    if (!ends || status < 100) {
      throw new ProtocolException("the answer has no status");
    }
    return status;
  }

  private static void header(Headers.Builder headers, byte[] bytes, int from, int to)
      throws ProtocolException {
    int colon = from;
    while (colon < to && Token.isPart(bytes[colon])) {
      colon++;
    }
    // This also catches folded lines and blanks before the colon.
    if (colon == from || colon == to || bytes[colon] != ':') {
      throw new ProtocolException("a header of the answer has no proper name");
    }
    int start = colon + 1;
    int end = to;
    while (start < end && isBlank(bytes[start])) {
      start++;
    }
    while (end > start && isBlank(bytes[end - 1])) {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (bytes[i] == 0) {
        throw new ProtocolException("a header of the answer holds a NUL");
      }
    }
    headers.add(
        new String(bytes, from, colon - from, StandardCharsets.ISO_8859_1),
        new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
  }

  private static boolean isBlank(byte octet) {
    return octet == ' ' || octet == '\t';
  }

  /** Tells whether more requests may follow over the connection. */
  boolean isPersistent() {
    boolean persistent = minorVersion == 1;
    for (String value : headers.all("Connection")) {
      for (String option : value.split(",", -1)) {
        if (option.strip().equalsIgnoreCase("close")) {
          return false;
        }
        persistent |= option.strip().equalsIgnoreCase("keep-alive");
      }
    }
    return persistent;
  }

  /** Returns for how long the server promises to keep the connection; null if it does not say. */
  @Nullable Duration keepAlive() {
    for (String value : headers.all("Keep-Alive")) {
      for (String parameter : value.split(",", -1)) {
        String text = parameter.strip();
        if (text.regionMatches(true, 0, TIMEOUT, 0, TIMEOUT.length())) {
          return seconds(text.substring(TIMEOUT.length()));
        }
      }
    }
    return null;
  }

  private static @Nullable Duration seconds(String text) {
    try {
      return Duration.ofSeconds(Math.max(0, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Tells whether somebody is down or busy for a moment. */
  boolean isPassing() {
    return status / 100 == 5 || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS;
  }

  boolean isInterim() {
    return status / 100 == 1;
  }

  /** Returns the only value of a header, however often it is repeated; null if there is none. */
  @Nullable String only(String name) throws ProtocolException {
    String only = null;
    for (String value : headers.all(name)) {
      if (only != null && !only.equals(value)) {
        throw new ProtocolException("the answer has differing values of " + name);
      }
      only = value;
    }
    return only;
  }
}
