package io.dmsrocketmq.docs.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.command.ShellWords;
import io.dmsrocketmq.testing.DmsServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The jobs of the guide: each server runs the same commands, and these verify a server. */
class VerifyingInCiIT {

  private static final String GUIDE = "docs/guides/verifying-in-ci.md";
  private static final Pattern JENKINS_STEP = Pattern.compile("sh '([^']*)'");
  private static final Pattern FILTER = Pattern.compile("--filter '([^']*)'");
  private static final String CLONE = "contract/";

  @Test
  void jobs_ofAllBuildServers_runTheSameCommands() throws Exception {
    assertThat(gitLab()).isEqualTo(gitHub());
    assertThat(jenkins()).isEqualTo(gitHub());
  }

  @Test
  void build_ofTheJobs_namesAModuleOfThisProject() throws Exception {
    List<String> words = ShellWords.of(command("mvn "), Map.of());

    assertThat(words).containsSequence("-f", "contract");
    assertThat(Fences.REPOSITORY.resolve(words.get(words.indexOf("-pl") + 1))).isDirectory();
  }

  @Test
  void verifier_asTheJobsRunIt_verifiesAServerAndReports(@TempDir Path directory) throws Exception {
    List<String> words = ShellWords.of(command("java "), Map.of());
    words.replaceAll(
        word ->
            word.startsWith(CLONE)
                ? Fences.REPOSITORY.resolve(word.substring(CLONE.length())).toString()
                : word);
    words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("--filter", filter()));
    File output = directory.resolve("output").toFile();

    try (DmsServer server = DmsServer.start()) {
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output);
      builder.environment().keySet().removeIf(name -> name.startsWith("DMS_"));
      builder.environment().put("DMS_BASE_URL", server.uri().toString());
      builder.environment().put("DMS_PROJECT_ID", server.projectId());
      builder.environment().put("DMS_TOKEN", server.token());

      int exit = builder.start().waitFor();

      assertThat(exit).as(Files.readString(output.toPath())).isZero();
    }
    assertThat(Files.readString(output.toPath())).contains("PASS").doesNotContain("FAIL");
    assertThat(tests(directory.resolve("verification"))).isPositive();
  }

  private static String command(String start) throws Exception {
    return gitHub().stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  private static String filter() throws Exception {
    Matcher filter = FILTER.matcher(Files.readString(Fences.REPOSITORY.resolve(GUIDE)));
    assertThat(filter.find()).isTrue();
    return filter.group(1);
  }

  private static int tests(Path reports) throws Exception {
    int tests = 0;
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".xml")).toList()) {
        tests +=
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testcase")
                .getLength();
      }
    }
    return tests;
  }

  private static List<String> gitHub() throws Exception {
    Map<?, ?> workflow = new Yaml().load(Fences.of(GUIDE, "yaml").get(0));
    Map<?, ?> job = (Map<?, ?>) part((Map<?, ?>) part(workflow, "jobs"), "contract");
    List<String> commands = new ArrayList<>();
    for (Object step : (List<?>) part(job, "steps")) {
      if (((Map<?, ?>) step).get("run") instanceof String command) {
        commands.add(command);
      }
    }
    return commands;
  }

  private static List<?> gitLab() throws Exception {
    Map<?, ?> jobs = new Yaml().load(Fences.of(GUIDE, "yaml").get(1));
    return (List<?>) part((Map<?, ?>) part(jobs, "contract"), "script");
  }

  private static List<String> jenkins() throws Exception {
    String pipeline = Fences.of(GUIDE, "groovy").get(0);
    return JENKINS_STEP.matcher(pipeline).results().map(match -> match.group(1)).toList();
  }

  private static Object part(Map<?, ?> whole, String name) {
    return requireNonNull(whole.get(name), name);
  }
}
