package io.dmsrocketmq.client.internal.transport;

import io.dmsrocketmq.client.transport.TransportRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays out a request byte for byte, head and body in one place, so that one write sends both. */
final class RequestBytes {

  private static final int FIRST_SIZE = 2 * 1024;

  // A larger body is written on its own instead of being copied.
  private static final int LARGEST_COPY = 32 * 1024;

  private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final Set<String> OWN = ownHeaders();

  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;

  private static Set<String> ownHeaders() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(
        Set.of("Host", "Content-Length", "Transfer-Encoding", "Connection", "Accept-Encoding"));
    return names;
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /**
   * Tells what of the body is still to be written behind these bytes.
   *
   * @param request the request
   * @return the whole body or nothing
   */
  static byte @Nullable [] separateBody(TransportRequest request) {
    byte[] body = request.body();
    return body != null && body.length > LARGEST_COPY ? body : null;
  }

  /**
   * Lays out a request.
   *
   * @param request the request
   * @param throughProxy whether a proxy has to read where it goes
   * @param proxyAuthorization what the proxy wants to see, or null for nothing
   * @throws IllegalArgumentException if the request cannot be sent as HTTP
   */
  void layOut(TransportRequest request, boolean throughProxy, @Nullable String proxyAuthorization) {
    size = 0;
    String origin = request.origin();
    token("method", request.method());
    add(' ');
    if (throughProxy) {
      word("origin", origin);
    }
    word("target", request.target());
    ascii(" HTTP/1.1\r\n");
    header("Host", origin.substring(origin.indexOf("//") + 2));
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      if (OWN.contains(header.getKey())) {
        throw new IllegalArgumentException(header.getKey() + " is set by the transport");
      }
      header(header.getKey(), header.getValue());
    }
    if (proxyAuthorization != null) {
      header("Proxy-Authorization", proxyAuthorization);
    }
    ascii("Accept-Encoding: gzip\r\n");
    byte[] body = request.body();
    if (body != null || METHODS_WITH_BODY.contains(request.method())) {
      ascii("Content-Length: ");
      ascii(Integer.toString(body == null ? 0 : body.length));
      ascii("\r\n");
    }
    ascii("\r\n");
    if (body != null && body.length <= LARGEST_COPY) {
      ensureRoom(body.length);
      System.arraycopy(body, 0, bytes, size, body.length);
      size += body.length;
    }
  }

  private void header(String name, String value) {
    token("header", name);
    ascii(": ");
    text(name, value);
    ascii("\r\n");
  }

  private void token(String argument, String text) {
    if (!Token.is(text)) {
      throw new IllegalArgumentException(argument + " must be a word of HTTP");
    }
    ascii(text);
  }

  /** Adds a part of the first line, which blanks would divide. */
  private void word(String argument, String text) {
    if (text.indexOf(' ') >= 0 || text.indexOf('\t') >= 0) {
      throw new IllegalArgumentException(argument + " must not hold blanks");
    }
    text(argument, text);
  }

  /** Adds what must not hold anything that ends a line. */
  private void text(String argument, String text) {
    int length = text.length();
    ensureRoom(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c >= 0x7f) {
        throw new IllegalArgumentException(argument + " must consist of printable ASCII");
      }
      bytes[size++] = (byte) c;
    }
  }

  private void ascii(String text) {
    int length = text.length();
    ensureRoom(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  private void add(char c) {
    ensureRoom(1);
    bytes[size++] = (byte) c;
  }

  private void ensureRoom(int count) {
    if (bytes.length - size < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
  }
}
