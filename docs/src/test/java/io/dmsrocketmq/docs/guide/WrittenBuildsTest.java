package io.dmsrocketmq.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.command.MavenCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The builds that the texts ask for. They are not run once more; all that can be wrong with them is
 * looked up: phase, modules, profiles, properties and names of tests.
 */
class WrittenBuildsTest {

  private static final Set<String> PHASES =
      Set.of("compile", "test", "package", "verify", "install", "deploy", "spotless:apply");

  /** Properties of Maven's own plugins, which no file of the project has to name. */
  private static final Set<String> PROPERTIES_OF_MAVEN =
      Set.of(
          "skipTests",
          "skipITs",
          "test",
          "it.test",
          "surefire.failIfNoSpecifiedTests",
          "altDeploymentRepository");

  private static final List<String> FILES = new ArrayList<>();
  private static final List<String> SOURCES = new ArrayList<>();
  private static final List<String> POMS = new ArrayList<>();

  @BeforeAll
  static void readTheProject() throws IOException {
    try (Stream<Path> files = Files.walk(Fences.REPOSITORY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = Fences.REPOSITORY.relativize(file).toString().replace('\\', '/');
        if (name.contains("target/") || name.startsWith(".git/")) {
          continue;
        }
        FILES.add(name);
        if (name.endsWith("pom.xml")) {
          POMS.add(Files.readString(file));
        } else if (name.endsWith(".java")) {
          SOURCES.add(Files.readString(file));
        }
      }
    }
  }

  static List<String> builds() throws IOException {
    return Fences.texts().stream()
        .flatMap(text -> Fences.commands(text, "mvn ").stream().map(line -> text + ": " + line))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("builds")
  void build_ofAText_namesWhatIsThere(String line) {
    MavenCommand build = MavenCommand.parse(line.substring(line.indexOf(": ") + 2));

    assertThat(build.goals()).hasSize(1).isSubsetOf(PHASES);
    assertThat(build.modules()).allMatch(module -> FILES.contains(module + "/pom.xml"));
    assertThat(build.profiles()).allMatch(WrittenBuildsTest::isProfile);
    assertThat(build.properties().keySet()).allMatch(WrittenBuildsTest::isProperty);
    assertThat(testsOf(build)).allMatch(test -> isTest(test, build.modules()));
  }

  @Test
  void builds_ofTheRooms_areFound() throws IOException {
    assertThat(builds()).hasSizeGreaterThan(20);
  }

  private static boolean isProfile(String name) {
    return POMS.stream().anyMatch(pom -> pom.contains("<id>" + name + "</id>"));
  }

  private static boolean isProperty(String name) {
    Pattern element = Pattern.compile("<" + Pattern.quote(name) + ">|\\$\\{" + name + "}");
    return PROPERTIES_OF_MAVEN.contains(name)
        || POMS.stream().anyMatch(pom -> element.matcher(pom).find())
        || POMS.stream().anyMatch(pom -> pom.contains("<name>" + name + "</name>"))
        || POMS.stream().anyMatch(pom -> pom.contains("<name>!" + name + "</name>"))
        || SOURCES.stream().anyMatch(source -> source.contains('"' + name + '"'));
  }

  private static List<String> testsOf(MavenCommand build) {
    return Stream.of("test", "it.test")
        .filter(build.properties()::containsKey)
        .map(build.properties()::get)
        .flatMap(tests -> Stream.of(tests.split(",", -1)))
        .filter(test -> !test.equals("NONE"))
        .toList();
  }

  private static boolean isTest(String name, List<String> modules) {
    return FILES.stream()
        .filter(file -> file.endsWith("/" + name + ".java"))
        .anyMatch(file -> modules.stream().anyMatch(module -> file.startsWith(module + "/src/")));
  }
}
