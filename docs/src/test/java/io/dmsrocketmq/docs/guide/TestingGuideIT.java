package io.dmsrocketmq.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.sample.CompiledSource;
import io.dmsrocketmq.testing.DmsServer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fragments of the guide for tests. */
class TestingGuideIT {

  private static final String GUIDE = "docs/guides/testing-your-code.md";
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]*)</artifactId>");

  @Test
  void fragments_ofJava_workOnAServer(@TempDir Path directory) throws Exception {
    String source =
        """
        import io.dmsrocketmq.client.model.*;
        import io.dmsrocketmq.testing.*;

        public final class Fragments {
          public static void run(DmsServer server, String instanceId) {
        %s
          }
        }
        """
            .formatted(String.join("\n", Fences.of(GUIDE, "java")));
    CompiledSource.compile("Fragments", source, directory);

    URL[] places = {directory.toUri().toURL()};
    try (DmsServer server = DmsServer.start();
        URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
      String instance = server.createRunningInstance("shop");
      loader
          .loadClass("Fragments")
          .getMethod("run", DmsServer.class, String.class)
          .invoke(null, server, instance);
    }
  }

  @Test
  void fragments_ofPoms_nameArtifactsOfTheBillOfMaterials() throws Exception {
    String bill = Files.readString(Fences.REPOSITORY.resolve("pom.xml"));
    for (String fragment : Fences.of(GUIDE, "xml")) {
      assertThat(ARTIFACT.matcher(fragment).results().map(match -> match.group()))
          .isNotEmpty()
          .allMatch(bill::contains);
    }
  }
}
