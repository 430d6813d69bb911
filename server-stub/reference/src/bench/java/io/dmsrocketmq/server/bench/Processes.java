package io.dmsrocketmq.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the processes of the benchmark, talks to them line by line, and asks what they took. */
final class Processes implements AutoCloseable {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** One process. */
  static final class Peer {
    private final Process process;
    private final BufferedReader output;
    private final PrintWriter input;

    private Peer(Process process) {
      this.process = process;
      this.output = process.inputReader(StandardCharsets.UTF_8);
      this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    String read() throws IOException {
      String line = output.readLine();
      if (line == null) {
        throw new IOException("a process of the benchmark has ended too early");
      }
      return line;
    }

    /** Sends a line and returns the numbers that come back. */
    double[] ask(String line) throws IOException {
      input.println(line);
      String[] numbers = read().split(" ");
      double[] values = new double[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        values[i] = Double.parseDouble(numbers[i]);
      }
      return values;
    }

    /** Gives what the process has had of the processors so far. */
    Duration cpu() {
      return process.info().totalCpuDuration().orElseThrow();
    }

    /** Gives what the process has in memory, in megabytes; not a number where nobody tells. */
    double residentMegabytes() throws IOException {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      if (!Files.exists(status)) {
        return Double.NaN;
      }
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    }

    void end() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }

  private final List<Process> started = new ArrayList<>();

  /** Starts a command. */
  Peer start(Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    Process process = builder.start();
    started.add(process);
    return new Peer(process);
  }

  /** Starts Java with the installation that runs this. */
  Peer java(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(List.of(arguments));
    return start(Map.of(), command);
  }

  @Override
  public void close() {
    started.forEach(Process::destroy);
  }
}
