package io.dmsrocketmq.server.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * A connection over which one request follows the other. It does as little as it can, since what it
 * costs is taken from the server on the same machine.
 */
final class Connection implements AutoCloseable {

  private final Socket socket;
  private final InputStream input;

  Connection(URI base) throws IOException {
    this.socket = new Socket(base.getHost(), base.getPort());
    this.socket.setTcpNoDelay(true);
    this.input = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  /** An answer, as far as it is looked at. */
  record Answer(int status, String head, String body) {

    String header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Sends a request, and waits for its answer. */
  Answer send(Request request, String body) throws IOException {
    socket.getOutputStream().write(bytes(request, body));
    String head = readHead();
    int length = contentLength(head);
    byte[] content = input.readNBytes(length);
    if (content.length < length) {
      throw new EOFException("an answer was cut");
    }
    // The line begins with the version: HTTP/1.1 200 OK.
    return new Answer(Integer.parseInt(head.substring(9, 12)), head, new String(content, UTF_8));
  }

  private static byte[] bytes(Request request, String body) {
    StringBuilder text = new StringBuilder(512);
    text.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
    text.append("Host: ").append(request.base().getAuthority()).append("\r\n");
    String[] proof = request.authentication().split(" ", -1);
    switch (proof[0]) {
      case "token" -> text.append("X-Auth-Token: ").append(proof[1]).append("\r\n");
      case "signature" -> text.append(Signer.headers(request, body, proof[1], proof[2]));
      default -> {}
    }
    if (!body.isEmpty()) {
      text.append("Content-Type: application/json\r\nContent-Length: ");
      text.append(body.length()).append("\r\n");
    }
    return text.append("\r\n").append(body).toString().getBytes(ISO_8859_1);
  }

  private String readHead() throws IOException {
    StringBuilder head = new StringBuilder(256);
    int tail = 0;
    while (tail != 0x0d0a0d0a) {
      int octet = input.read();
      if (octet < 0) {
        throw new EOFException("a connection was closed");
      }
      head.append((char) octet);
      tail = tail << 8 | octet;
    }
    return head.toString();
  }

  private static int contentLength(String head) {
    int name = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
    if (name < 0) {
      return 0;
    }
    int end = head.indexOf('\r', name);
    return Integer.parseInt(head.substring(name + "content-length:".length(), end).strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
