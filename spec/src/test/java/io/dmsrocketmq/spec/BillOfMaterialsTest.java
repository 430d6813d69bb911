package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Users import the root pom; it must not decide about versions that are none of its business. */
class BillOfMaterialsTest {

  private static final String OURS = "io.dmsrocketmq";
  private static final String MANAGED = "/project/dependencyManagement/dependencies/dependency";
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private static final String DEPLOY_SKIPPED = "/project/properties/maven.deploy.skip[.='true']";

  @Test
  void managedDependencies_ofTheRootPom_areOurOwn() throws Exception {
    Document root = pom(Path.of(".."));

    assertThat(texts(root, MANAGED + "/groupId")).isNotEmpty().containsOnly(OURS);
    assertThat(texts(root, MANAGED + "/version")).containsOnly("${project.version}");
    assertThat(texts(root, MANAGED + "/scope")).isEmpty();
  }

  @Test
  void publishedModules_areAllManaged() throws Exception {
    assertThat(texts(pom(Path.of("..")), MANAGED + "/artifactId"))
        .containsExactlyInAnyOrderElementsOf(published(Path.of("..")));
  }

  /** Lists the artifacts below a pom, without those that only hold others or are not deployed. */
  private static List<String> published(Path directory) throws Exception {
    Document pom = pom(directory);
    if (!texts(pom, DEPLOY_SKIPPED).isEmpty()) {
      return List.of();
    }
    List<String> modules = texts(pom, "/project/modules/module");
    if (modules.isEmpty()) {
      return texts(pom, "/project/artifactId");
    }
    List<String> artifacts = new ArrayList<>();
    for (String module : modules) {
      artifacts.addAll(published(directory.resolve(module)));
    }
    return artifacts;
  }

  private static Document pom(Path directory) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(directory.resolve("pom.xml").toFile());
  }

  private static List<String> texts(Document document, String path) throws Exception {
    NodeList found = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index++) {
      texts.add(found.item(index).getTextContent());
    }
    return texts;
  }
}
