package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What users get: the jars of the client. */
class ClientJarIT {

  private static final String JAR = System.getProperty("client.jar");
  private static final String BASE = "io/dmsrocketmq/client/";

  private static List<String> entries(String classifier) throws IOException {
    try (JarFile jar = new JarFile(JAR.replaceFirst("\\.jar$", classifier + ".jar"))) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  @Test
  void jar_whateverTheBuildLeavesBehind_holdsTheClientAlone() throws IOException {
    assertThat(entries(""))
        .contains("module-info.class", BASE + "RocketMqClient.class", BASE + "api/TopicsApi.class")
        .allMatch(
            name ->
                name.equals("module-info.class")
                    || name.equals("META-INF/MANIFEST.MF")
                    || name.startsWith("META-INF/maven/io.dmsrocketmq/dms-rocketmq-client/")
                    || (name.startsWith(BASE) && name.endsWith(".class")))
        .noneMatch(name -> name.matches(".*(Test|IT|golden|samples|support).*"));
  }

  @Test
  void module_whateverIsPublicInside_exportsWhatUsersNeed() throws IOException {
    ModuleDescriptor module =
        ModuleFinder.of(Path.of(JAR)).find("io.dmsrocketmq.client").orElseThrow().descriptor();
    List<String> packages = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR)) {
      jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(BASE) && name.endsWith("/package-info.class"))
          .map(name -> name.replaceFirst("/package-info.class$", "").replace('/', '.'))
          .filter(name -> !name.contains(".internal"))
          .forEach(packages::add);
    }

    assertThat(module.exports())
        .filteredOn(export -> !export.isQualified())
        .extracting(Exports::source)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void dependencies_atRunTime_areTwo() throws Exception {
    List<String> names = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR);
        InputStream in =
            jar.getInputStream(
                jar.getEntry("META-INF/maven/io.dmsrocketmq/dms-rocketmq-client/pom.xml"))) {
      Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(
                      "/project/dependencies/dependency[not(scope)]/artifactId",
                      pom,
                      XPathConstants.NODESET);
      for (int i = 0; i < found.getLength(); i++) {
        names.add(found.item(i).getTextContent());
      }
    }

    assertThat(names).containsExactly("jackson-databind", "jspecify");
  }

  @Test
  void sources_always_holdWhatIsWrittenAndWhatIsGenerated() throws IOException {
    List<String> classes =
        entries("").stream()
            .filter(name -> name.startsWith(BASE) && !name.contains("$"))
            .map(name -> name.replaceFirst("class$", "java"))
            .toList();

    assertThat(entries("-sources")).containsAll(classes);
  }

  @Test
  void javadoc_always_coversThePublicPackagesAlone() throws IOException {
    assertThat(entries("-javadoc"))
        .anyMatch(name -> name.endsWith(BASE + "RocketMqClient.html"))
        .anyMatch(name -> name.endsWith(BASE + "api/TopicsApi.html"))
        .anyMatch(name -> name.endsWith(BASE + "model/Topic.html"))
        .noneMatch(name -> name.contains("/internal/"));
  }
}
