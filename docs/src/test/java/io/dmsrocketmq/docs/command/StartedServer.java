package io.dmsrocketmq.docs.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server, started by a command of a text, save for the port and the place of data. */
final class StartedServer implements AutoCloseable {

  private static final String READY = "ready ";

  private final Process process;
  private final String address;

  private StartedServer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static StartedServer start(List<String> program, List<String> arguments, Path directory)
      throws IOException {
    Path data = Files.createTempDirectory(directory, "data");
    Path errors = data.resolveSibling(data.getFileName() + ".log");
    List<String> command = new ArrayList<>(program);
    command.addAll(arguments);
    command.removeIf(argument -> argument.startsWith("--port="));
    command.addAll(List.of("--port=0", "--data-dir=" + data, "--end-with-input"));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectError(errors.toFile());
    JavaCommand.forgetSettings(builder);
    builder.environment().put("DMS_ARCHIVE_DIR", "");
    Process process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return new StartedServer(process, line.substring(READY.length()));
      }
    }
    throw new IOException("The server did not start:\n" + Files.readString(errors));
  }

  String address() {
    return address;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
