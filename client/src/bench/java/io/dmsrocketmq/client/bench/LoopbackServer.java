package io.dmsrocketmq.client.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Answers every request with the same instance, a process of its own. It only looks for the end of
 * the request, so that it costs a fraction of what is measured.
 */
final class LoopbackServer {

  private LoopbackServer() {}

  /** Starts the server, which prints its port. */
  public static void main(String[] args) throws Exception {
    byte[] body = Files.readAllBytes(Path.of(args[0]));
    byte[] head =
        ("HTTP/1.1 200 OK\r\n"
                + "Server: CloudWAF\r\n"
                + "Date: Thu, 26 Nov 2026 10:00:00 GMT\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: "
                + body.length
                + "\r\nConnection: keep-alive\r\n"
                + "X-Request-Id: 2f9f4f2a5a0e4b0d9d0f6a7b8c9d0e1f\r\n"
                + "X-Content-Type-Options: nosniff\r\n\r\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] answer = new byte[head.length + body.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    try (ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
      System.out.println(listener.getLocalPort());
      while (true) {
        Socket socket = listener.accept();
        Thread thread = new Thread(() -> serve(socket, answer));
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  private static void serve(Socket socket, byte[] answer) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream input = socket.getInputStream();
      OutputStream output = socket.getOutputStream();
      byte[] buffer = new byte[8192];
      int tail = 0;
      for (int count = input.read(buffer); count > 0; count = input.read(buffer)) {
        for (int i = 0; i < count; i++) {
          tail = tail << 8 | buffer[i];
          if (tail == 0x0d0a0d0a) {
            output.write(answer);
          }
        }
      }
    } catch (IOException e) {
      // The client is gone.
    }
  }
}
