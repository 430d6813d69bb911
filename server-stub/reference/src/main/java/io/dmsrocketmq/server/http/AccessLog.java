package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line of JSON for each request. It holds nothing that a caller wrote, so that no secret
 * can get into it. Requests never wait for it: lines that come too fast are dropped and counted.
 */
public final class AccessLog implements AutoCloseable {

  private static final int WAITING = 8192;
  private static final String END = "";

  private final @Nullable PrintStream target;
  private final Clock clock;
  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(WAITING);
  private final AtomicLong dropped = new AtomicLong();
  private final @Nullable Thread writer;

  /**
   * Opens the log.
   *
   * @param target where it goes; null for no log
   * @param clock the time of the lines
   */
  public AccessLog(@Nullable PrintStream target, Clock clock) {
    this.target = target;
    this.clock = clock;
    this.writer = target == null ? null : start(target);
  }

  /**
   * What is said about a request.
   *
   * @param requestId its identifier
   * @param operation the operation that it reached; null for none
   * @param status the status of the answer; {@link Observers#NO_ANSWER} for none
   * @param nanos how long it took
   * @param project where the caller works; null if that is not known
   * @param cut whether the answer did not get through
   */
  record Entry(
      @Nullable String requestId,
      @Nullable Operation operation,
      int status,
      long nanos,
      @Nullable String project,
      boolean cut) {}

  boolean isOn() {
    return target != null;
  }

  void write(Entry entry) {
    if (!lines.offer(line(entry))) {
      dropped.incrementAndGet();
    }
  }

  private String line(Entry entry) {
    Operation operation = entry.operation();
    StringBuilder line = new StringBuilder(200).append("{\"time\":\"");
    line.append(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    text(line.append('"'), "request_id", entry.requestId());
    text(line, "operation", operation == null ? null : operation.id());
    line.append(",\"status\":");
    if (entry.status() == Observers.NO_ANSWER) {
      line.append("null");
    } else {
      line.append(entry.status());
    }
    line.append(",\"duration_ms\":")
        .append(String.format(Locale.ROOT, "%.3f", entry.nanos() / 1e6));
    text(line, "project", entry.project());
    return line.append(entry.cut() ? ",\"cut\":true}" : "}").toString();
  }

  /** Only values that the contract or the server itself bounds come here. */
  private static void text(StringBuilder line, String name, @Nullable String value) {
    line.append(",\"").append(name).append("\":");
    if (value == null || !value.matches("[A-Za-z0-9_-]*")) {
      line.append("null");
    } else {
      line.append('"').append(value).append('"');
    }
  }

  private Thread start(PrintStream stream) {
    Thread thread = new Thread(() -> writeAll(stream), "access-log");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void writeAll(PrintStream stream) {
    try {
      for (String line = lines.take(); !line.equals(END); line = lines.take()) {
        stream.println(line);
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
          stream.println("{\"dropped\":" + lost + "}");
        }
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what waits. */
  @Override
  public void close() {
    if (writer == null) {
      return;
    }
    try {
      lines.put(END);
      writer.join(1000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
