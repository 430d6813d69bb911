package io.dmsrocketmq.server.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** Sends bytes that no client library would send. */
final class RawHttp {

  private RawHttp() {}

  /**
   * Sends a request and gives the whole answer; the request has to ask for the connection to be
   * closed.
   */
  static String exchange(URI base, String request) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort());
        InputStream answer = new BufferedInputStream(socket.getInputStream())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(answer.readAllBytes(), ISO_8859_1);
    }
  }

  static String get(URI base, String target, String... headers) throws IOException {
    StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: test\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return exchange(base, request.append("Connection: close\r\n\r\n").toString());
  }
}
