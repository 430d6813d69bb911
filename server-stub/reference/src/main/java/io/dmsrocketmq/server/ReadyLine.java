package io.dmsrocketmq.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Takes what a server prints, and finds the line that says where it listens. */
final class ReadyLine extends OutputStream {

  private static final String READY = "ready ";

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  /** Gives the address as soon as it is known. */
  CompletableFuture<URI> address() {
    return address;
  }

  @Override
  public void write(int octet) {
    if (octet != '\n') {
      line.write(octet);
      return;
    }
    String text = line.toString(UTF_8).strip();
    line.reset();
    if (text.startsWith(READY)) {
      address.complete(URI.create(text.substring(READY.length())));
    }
  }
}
