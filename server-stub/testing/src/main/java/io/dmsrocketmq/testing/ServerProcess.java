package io.dmsrocketmq.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The process of a server, its data and its output. */
final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(15);

  private final Process process;
  private final Path data;
  private final ServerOutput output = new ServerOutput();

  private ServerProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
    output.read(process.getInputStream(), "output");
    output.read(process.getErrorStream(), "errors");
  }

  /**
   * Starts a server; the caller waits for it.
   *
   * @param jar what to start
   * @param arguments the command line, without the directory of the data
   */
  static ServerProcess launch(Path jar, List<String> arguments) {
    try {
      Path data = Files.createTempDirectory("dms-rocketmq-");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      // A run of tests is too short for the second compiler, and may have several servers.
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
      command.addAll(List.of("-jar", jar.toString()));
      command.addAll(arguments);
      command.add("--data-dir=" + data);
      ProcessBuilder builder = new ProcessBuilder(command).directory(data.toFile());
      // What is meant for a client of the real service is no setting of this server.
      builder.environment().keySet().removeIf(name -> name.startsWith("DMS_"));
      return new ServerProcess(builder.start(), data);
    } catch (IOException failure) {
      throw new UncheckedIOException("The server cannot be started", failure);
    }
  }

  /** Waits for the address, or ends the process and tells what it said. */
  URI awaitReady(Duration patience) {
    CompletableFuture<Object> readyOrEnded =
        CompletableFuture.anyOf(output.address(), process.onExit());
    try {
      if (readyOrEnded.get(patience.toMillis(), TimeUnit.MILLISECONDS) instanceof String address) {
        return URI.create(address);
      }
      throw failure("ended with exit code " + process.exitValue(), null);
    } catch (TimeoutException tooLate) {
      throw failure("was not ready within " + patience, tooLate);
    } catch (ExecutionException impossible) {
      throw failure("cannot be watched", impossible);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure("was interrupted", interrupted);
    }
  }

  private IllegalStateException failure(String what, @Nullable Exception cause) {
    process.destroyForcibly();
    close();
    return new IllegalStateException(
        "The server %s. It said:%n%s"
            .formatted(what, String.join(System.lineSeparator(), output.since(0))),
        cause);
  }

  ServerOutput output() {
    return output;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Asks the server to end, waits for it, and removes its data. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try {
      DeletedTree.delete(data);
    } catch (IOException failure) {
      throw new UncheckedIOException("The data of the server cannot be deleted: " + data, failure);
    }
  }
}
