package io.dmsrocketmq.contract.verifier.it;

import io.dmsrocketmq.contract.provider.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the packaged verifier somewhere else. */
final class VerifierProcess {

  private VerifierProcess() {}

  /** Starts it; what it says on either stream comes in one. */
  static Process start(Path directory, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServerProcess.SHORT_RUN);
    command.addAll(List.of("-jar", System.getProperty("verifier.jar")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }
}
