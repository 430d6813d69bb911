package io.dmsrocketmq.docs.command;

import java.nio.file.Path;
import java.util.List;

/** Starts a jar with the Java of the tests, and nothing that the tests were started with. */
final class JavaCommand {

  private JavaCommand() {}

  static List<String> of(Path jar) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        jar.toString());
  }

  static void forgetSettings(ProcessBuilder builder) {
    builder.environment().keySet().removeIf(name -> name.startsWith("DMS_"));
  }
}
