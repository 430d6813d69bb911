package io.dmsrocketmq.client.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each contestant has on its class path. The libraries of others come from the class path of
 * the Maven plugin that starts the benchmark, which resolves them with their own dependencies and
 * not with the versions that this build prescribes.
 *
 * @param harness the classes of the benchmark, which count for nobody
 * @param ours the jar of the client and its dependencies
 * @param others what the plugin has on its class path
 */
record Classpaths(Path harness, List<Path> ours, List<Path> others) {

  // What belongs to the plugin itself.
  private static final List<String> PLUGIN =
      List.of("org/apache/maven", "org/apache/ant", "org/codehaus/plexus", "commons-io");

  private static final List<String> APACHE = List.of("org/apache/httpcomponents");
  private static final List<String> SLF4J = List.of("org/slf4j");
  private static final List<String> OKHTTP = List.of("com/squareup", "org/jetbrains");
  private static final List<String> JACKSON = List.of("com/fasterxml/jackson");

  static Classpaths parse(String harness, String ours, String others) {
    return new Classpaths(Path.of(harness), split(ours), split(others));
  }

  private static List<Path> split(String classpath) {
    return Stream.of(classpath.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  /** Returns the jars of a contestant. */
  List<Path> of(String contestant) {
    return switch (contestant) {
      case "sdk" ->
          others.stream().filter(jar -> !isOf(jar, PLUGIN) && !isOf(jar, APACHE)).toList();
      case "bare" -> ours.stream().filter(jar -> isOf(jar, JACKSON)).toList();
      case "ours-apache5" -> with(APACHE, SLF4J);
      case "ours-okhttp" -> with(OKHTTP);
      case "jvm" -> List.of();
      default -> ours;
    };
  }

  @SafeVarargs
  private List<Path> with(List<String>... groups) {
    List<Path> jars = new ArrayList<>(ours);
    for (List<String> group : groups) {
      others.stream().filter(jar -> isOf(jar, group)).forEach(jars::add);
    }
    return jars;
  }

  private static boolean isOf(Path jar, List<String> groups) {
    String path = jar.toString().replace(File.separatorChar, '/');
    return groups.stream().anyMatch(group -> path.contains("/" + group + "/"));
  }

  /** Returns the class path with which the process of a contestant starts. */
  String launch(String contestant) {
    List<Path> all = new ArrayList<>(of(contestant));
    all.add(harness);
    if (contestant.equals("bare")) {
      // It reads the records of the client, but owes it nothing else.
      all.addAll(ours);
    }
    return String.join(File.pathSeparator, all.stream().distinct().map(Path::toString).toList());
  }

  /** Returns the size of the jars of a contestant. */
  long bytes(String contestant) throws IOException {
    long sum = 0;
    for (Path jar : of(contestant)) {
      sum += Files.size(jar);
    }
    return sum;
  }
}
