package io.dmsrocketmq.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What a server has printed: the latest lines of both of its streams, as they came. */
final class ServerOutput {

  private static final int MOST = 2000;
  private static final String READY = "ready ";

  private final Deque<String> lines = new ArrayDeque<>();
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private long passed;

  /** Reads a stream to its end, lest the server wait for a reader. */
  void read(InputStream stream, String name) {
    Thread reader = new Thread(() -> readAll(stream), "dms-server-" + name);
    reader.setDaemon(true);
    reader.start();
  }

  /** Gives the address of the server as soon as it is ready. */
  CompletableFuture<String> address() {
    return address;
  }

  /** Tells how many lines there were so far. */
  synchronized long position() {
    return passed + lines.size();
  }

  /** Gives the lines after a position, as far as they are kept. */
  synchronized List<String> since(long position) {
    return lines.stream().skip(Math.max(0, position - passed)).toList();
  }

  /** Waits until a line is there, or time is up. */
  synchronized void await(Predicate<String> wanted, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toMillis();
    while (left > 0 && lines.stream().noneMatch(wanted)) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }

  private void readAll(InputStream stream) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException closed) {
      add("(the output ends here: " + closed.getMessage() + ")");
    }
  }

  private synchronized void add(String line) {
    if (lines.size() == MOST) {
      lines.removeFirst();
      passed++;
    }
    lines.addLast(line);
    notifyAll();
    if (line.startsWith(READY)) {
      address.complete(line.substring(READY.length()));
    }
  }
}
