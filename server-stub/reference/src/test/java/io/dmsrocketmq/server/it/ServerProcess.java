package io.dmsrocketmq.server.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, on a free port. */
public final class ServerProcess implements AutoCloseable {

  private static final String READY = "ready ";
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader output;
  private final Path errors;
  private final URI base;

  private ServerProcess(Process process, Path errors) throws IOException {
    this.process = process;
    this.errors = errors;
    this.output = process.inputReader(UTF_8);
    String line = output.readLine();
    if (line == null || !line.startsWith(READY)) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "The first line is not the ready line: " + line + "\n" + Files.readString(errors));
    }
    this.base = URI.create(line.substring(READY.length()));
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

  /** Runs a server that is expected to end by itself. */
  static Ended run(Path directory, String... arguments) throws IOException {
    Path errors = directory.resolve("ended.log");
    Process process = launch(List.of(arguments), errors);
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

  /** Gives the lines after the ready line, as many as are asked for. */
  List<String> hints(int lines) throws IOException {
    List<String> hints = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      hints.add(String.valueOf(output.readLine()));
    }
    return hints;
  }

  /** Gives what the server has logged so far. */
  String log() throws IOException {
    return Files.readString(errors);
  }

  /** Ends the process without giving it a chance to tidy up, as kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
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
