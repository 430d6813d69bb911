package io.dmsrocketmq.contract.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The reference server as a process of its own, on a free port. */
public final class ServerProcess implements AutoCloseable {

  private static final String READY = "ready ";

  /** As the start script of an installation has it: the second compiler pays late. */
  public static final List<String> SHORT_RUN =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final URI uri;

  private ServerProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  public static ServerProcess start(Path dataDirectory, String... flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_RUN);
    command.addAll(List.of("-jar", System.getProperty("server.jar")));
    command.addAll(List.of("--port", "0", "--data-dir", dataDirectory.toString()));
    command.addAll(List.of(flags));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    URI uri = awaitReady(process, output);
    drain(output);
    return new ServerProcess(process, uri);
  }

  /** The server says where it listens in one line, after the hints of its set-up. */
  private static URI awaitReady(Process process, BufferedReader output) {
    CompletableFuture<String> ready =
        CompletableFuture.supplyAsync(
            () ->
                output
                    .lines()
                    .filter(line -> line.startsWith(READY))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the server has ended")));
    try {
      return URI.create(
          ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).substring(READY.length()));
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("the server does not become ready", e);
    }
  }

  /** Reads what the server says later, lest it waits for a reader. */
  private static void drain(BufferedReader output) {
    Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "server-output");
    reader.setDaemon(true);
    reader.start();
  }

  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try {
      process.getInputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
