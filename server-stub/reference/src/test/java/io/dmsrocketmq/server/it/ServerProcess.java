package io.dmsrocketmq.server.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, on a free port. */
public final class ServerProcess implements AutoCloseable {

  private static final String READY = "ready ";
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path errors;
  private final List<String> hints;
  private final URI base;

  private ServerProcess(Process process, Path errors) throws IOException {
    this.process = process;
    this.errors = errors;
    List<String> lines = startLines(process);
    int last = lines.size() - 1;
    if (last < 0 || !lines.get(last).startsWith(READY)) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "No ready line within %d seconds, but: %s%n%s"
              .formatted(PATIENCE_SECONDS, lines, Files.readString(errors)));
    }
    this.hints = List.copyOf(lines.subList(0, last));
    this.base = URI.create(lines.get(last).substring(READY.length()));
  }

  /** Reads up to the ready line, or what there is when patience or the output ends. */
  private static List<String> startLines(Process process) {
    List<String> lines = new CopyOnWriteArrayList<>();
    BufferedReader output = process.inputReader(UTF_8);
    return CompletableFuture.supplyAsync(
            () -> {
              for (String line : (Iterable<String>) output.lines()::iterator) {
                lines.add(line);
                if (line.startsWith(READY)) {
                  break;
                }
              }
              return lines;
            })
        .completeOnTimeout(lines, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param directory where it keeps its data and its log
   * @param arguments what else the command line says
   */
  public static ServerProcess start(Path directory, String... arguments) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("--port=0", "--data-dir=" + directory.resolve("data")));
    all.addAll(List.of(arguments));
    Path errors = directory.resolve("server.log");
    return new ServerProcess(launch(all, errors), errors);
  }

  /** Starts a server as it was prepared, and waits until it is ready. */
  static ServerProcess start(ProcessBuilder prepared, Path errors) throws IOException {
    return new ServerProcess(prepared.redirectError(errors.toFile()).start(), errors);
  }

  /** Runs a server that is expected to end by itself. */
  static Ended run(Path directory, String... arguments) throws IOException {
    Path errors = directory.resolve("ended.log");
    return ended(launch(List.of(arguments), errors), errors);
  }

  /** Runs a server as it was prepared, which is expected to end by itself. */
  static Ended run(ProcessBuilder prepared, Path errors) throws IOException {
    return ended(prepared.redirectError(errors.toFile()).start(), errors);
  }

  private static Ended ended(Process process, Path errors) throws IOException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    return new Ended(process.exitValue(), output, Files.readString(errors));
  }

  private static Process launch(List<String> arguments, Path errors) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Short runs gain nothing from the second compiler, and tests share the processors.
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-XX:SharedArchiveFile=" + System.getProperty("server.archive"),
                "-Ddms.echo-routing=true",
                "-jar",
                System.getProperty("server.jar")));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }

  /** Gives the address, without a slash at the end. */
  public URI base() {
    return base;
  }

  /** Gives the lines before the ready line. */
  List<String> hints() {
    return hints;
  }

  /** Gives what the server has logged so far. */
  String log() throws IOException {
    return Files.readString(errors);
  }

  /** Ends the process without giving it a chance to tidy up, as kill -9 does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends what the server reads as its standard input. */
  void closeInput() throws IOException {
    process.getOutputStream().close();
  }

  /** Ends the input of a server that is expected to end with it, and gives its exit code. */
  int endInput() throws IOException {
    closeInput();
    return process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().exitValue();
  }

  /** Asks the process to end, as an operator does. */
  void askToEnd() {
    process.destroy();
  }

  /** Asks the process to end, and waits for it. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** What is left of a server that ended by itself. */
  record Ended(int exitCode, String output, String errors) {}
}
