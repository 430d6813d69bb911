package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authored files make one valid document, the same one each time. */
class SpecParsesTest {

  @Test
  void bundle_pleasesParser() {
    assertThat(SpecBundler.parserMessages(SpecBundler.toYaml(Bundles.TREE))).isEmpty();
  }

  @Test
  void bundle_hasLocalReferencesOnly() {
    List<String> references =
        Bundles.TREE.findValues("$ref").stream().map(JsonNode::asText).distinct().toList();
    assertThat(references)
        .isNotEmpty()
        .allMatch(reference -> reference.startsWith("#/components/"));
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(Bundles.TREE.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void bundle_keepsAllOperations() {
    assertThat(Bundles.DOCUMENT.operations()).hasSize(46);
  }

  @Test
  void bundleAsYaml_readAgain_isSameTree() {
    String yaml = SpecBundler.toYaml(Bundles.TREE);
    assertThat(YamlReader.read(new StringReader(yaml), "bundle")).isEqualTo(Bundles.TREE);
  }

  @Test
  void bundleAsJson_readAgain_isSameTree() throws IOException {
    assertThat(JsonMapper.builder().build().readTree(SpecBundler.toJson(Bundles.TREE)))
        .isEqualTo(Bundles.TREE);
  }

  @Test
  void bundler_runTwice_writesSameBytes(@TempDir Path directory) throws IOException {
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    SpecBundler.main(
        new String[] {Bundles.SOURCES.toString(), first.toString(), second.toString()});
    String again = SpecBundler.toYaml(SpecBundler.bundle(Bundles.SOURCES));
    assertThat(first.resolve("dms-rocketmq.yaml")).hasContent(again);
    assertThat(
            Files.mismatch(first.resolve("dms-rocketmq.json"), second.resolve("dms-rocketmq.json")))
        .isEqualTo(-1);
  }

  @Test
  void bundle_completesErrorsFromSharedAnswers() {
    Operation list = Bundles.DOCUMENT.operation("listInstances");
    assertThat(list.errors()).isSorted().contains("DMS.10240042", "DMS.10240101", "DMS.00500000");
  }
}
