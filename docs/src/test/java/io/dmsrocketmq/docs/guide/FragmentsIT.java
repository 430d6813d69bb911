package io.dmsrocketmq.docs.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.sample.CompiledSource;
import io.dmsrocketmq.testing.DmsServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fragments of Java and of poms in the texts. */
class FragmentsIT {

  private static final String README = "README.md";
  private static final String GUIDE = "docs/guides/testing-your-code.md";
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]*)</artifactId>");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");

  private static DmsServer server;

  @BeforeAll
  static void start() {
    server = DmsServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void firstCall_ofTheReadme_printsWhatItSays(@TempDir Path directory) throws Exception {
    String call =
        String.join("\n", Fences.of(README, "java"))
            .replace("http://127.0.0.1:8080", server.uri().toString())
            .replace("my-project", server.projectId())
            .replace("my-token", server.token())
            .replace("System.out", "out");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    run(call, "", new PrintStream(printed, true, UTF_8), directory);

    assertThat(printed.toString(UTF_8).strip()).isEqualTo("0");
    assertThat(Files.readString(Fences.REPOSITORY.resolve(README))).contains("this prints 0,");
  }

  @Test
  void fragments_ofTheGuideForTests_workOnAServer(@TempDir Path directory) throws Exception {
    String instance = server.createRunningInstance("shop");
    try {
      run(String.join("\n", Fences.of(GUIDE, "java")), instance, System.out, directory);
    } finally {
      server.reset();
    }
  }

  private static void run(String body, String instance, PrintStream out, Path directory)
      throws Exception {
    String source =
        """
        import io.dmsrocketmq.client.*;
        import io.dmsrocketmq.client.auth.*;
        import io.dmsrocketmq.client.model.*;
        import io.dmsrocketmq.testing.*;

        public final class Fragments {
          public static void run(
              DmsServer server, String instanceId, java.io.PrintStream out) {
        %s
          }
        }
        """
            .formatted(body);
    CompiledSource.compile("Fragments", source, directory);
    URL[] places = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, FragmentsIT.class.getClassLoader())) {
      loader
          .loadClass("Fragments")
          .getMethod("run", DmsServer.class, String.class, PrintStream.class)
          .invoke(null, server, instance, out);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {README, GUIDE})
  void fragments_ofPoms_nameArtifactsOfTheBillOfMaterials(String text) throws Exception {
    String bill = Files.readString(Fences.REPOSITORY.resolve("pom.xml"));
    for (String fragment : Fences.of(text, "xml")) {
      assertThat(ARTIFACT.matcher(fragment).results().map(match -> match.group()))
          .isNotEmpty()
          .allMatch(bill::contains);
      assertThat(VERSION.matcher(fragment).results().map(match -> match.group()))
          .allMatch(version -> version.contains("VERSION") || bill.contains(version));
    }
  }
}
