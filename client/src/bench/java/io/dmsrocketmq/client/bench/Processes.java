package io.dmsrocketmq.client.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the processes of the benchmark and talks to them line by line. */
final class Processes implements AutoCloseable {

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

    void await() throws InterruptedException {
      process.waitFor();
    }
  }

  private final List<Process> started = new ArrayList<>();

  /**
   * Starts a main class with the Java that runs this one.
   *
   * @param classpath its class path
   * @param options options of the Java machine
   * @param main the class
   * @param arguments its arguments
   */
  Peer start(String classpath, List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(classpath);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    started.add(process);
    return new Peer(process);
  }

  @Override
  public void close() {
    started.forEach(Process::destroy);
  }
}
