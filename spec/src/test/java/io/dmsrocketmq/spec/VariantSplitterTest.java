package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract as callers use it loses nothing and adds nothing. */
class VariantSplitterTest {

  private static final OpenApiDocument SPLIT =
      OpenApiDocument.of(VariantSplitter.split(Bundles.TREE));

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static JsonNode body(Operation operation, String part) {
    return SPLIT.resolve(operation.definition().at(part + "/content/application~1json/schema"));
  }

  @Test
  void split_whenAnOperationHasVariants_putsThemInItsPlace() {
    assertThat(SPLIT.operations())
        .extracting(Operation::id)
        .contains("createTopic", "batchDeleteTopics", "showTopic")
        .doesNotContain("createOrBatchDeleteTopics")
        .doesNotHaveDuplicates();
    assertThat(SPLIT.operation("createTopic").definition().path("x-dms-path").asText())
        .isEqualTo("/v2/{project_id}/instances/{instance_id}/topics");
    assertThat(SPLIT.operation("createTopic").definition().path("x-dms-operation").asText())
        .isEqualTo("createOrBatchDeleteTopics");
  }

  @Test
  void split_whenAnOperationHasNoVariants_leavesItAsItIs() {
    Operation whole = Bundles.DOCUMENT.operation("showTopic");

    assertThat(SPLIT.operation("showTopic")).isEqualTo(whole);
  }

  @Test
  void split_whenBodiesAreShared_givesEachVariantItsPart() {
    Operation creation = SPLIT.operation("createTopic");
    Operation deletion = SPLIT.operation("batchDeleteTopics");

    assertThat(keys(body(creation, "/requestBody").path("properties")))
        .containsExactly("name", "brokers", "queue_num", "permission", "message_type");
    assertThat(body(creation, "/requestBody").path("required")).hasToString("[\"name\"]");
    assertThat(keys(body(creation, "/responses/200").path("properties"))).containsExactly("id");
    assertThat(keys(body(deletion, "/requestBody").path("properties"))).containsExactly("topics");
    assertThat(deletion.definition().path("x-dms-fixed")).hasToString("{\"action\":\"delete\"}");
    assertThat(deletion.definition().path("parameters")).hasSize(2);
  }

  @Test
  void split_whenABodyIsAlwaysTheSame_putsTheBodyItselfInItsPlace() {
    Operation deletion = SPLIT.operation("batchDeleteFailedInstances");

    assertThat(deletion.definition().has("requestBody")).isFalse();
    assertThat(deletion.definition().path("x-dms-body"))
        .hasToString("{\"action\":\"delete\",\"all_failure\":\"reliability\"}");
    assertThat(keys(deletion.definition().path("responses"))).contains("204").doesNotContain("200");
  }

  @Test
  void split_whenAParameterDecides_isMandatoryInItsVariantAndMissingInTheOther() {
    JsonNode progress = SPLIT.operation("showConsumerGroupProgress").definition();
    JsonNode list = SPLIT.operation("listConsumerGroupTopics").definition();

    assertThat(progress.at("/parameters/3/name").asText()).isEqualTo("topic");
    assertThat(progress.at("/parameters/3/required").asBoolean()).isTrue();
    assertThat(progress.has("x-dms-paging")).isFalse();
    assertThat(list.path("parameters").toString()).doesNotContain("ConsumedTopic");
  }

  @Test
  void split_whateverTheVariants_keepsEveryExample() {
    for (Operation operation : Bundles.DOCUMENT.operations()) {
      List<String> variants = keys(operation.definition().path("x-dms-variants"));
      if (!variants.isEmpty()) {
        List<JsonNode> examples = operation.definition().findValues("value");
        List<JsonNode> shared = new ArrayList<>();
        for (String variant : variants) {
          JsonNode part = SPLIT.operation(variant).definition();
          shared.addAll(part.findValues("value"));
          shared.add(part.path("x-dms-body"));
        }
        assertThat(shared).as(operation.id()).containsAll(examples);
      }
    }
  }

  @Test
  void split_whenAListHasPages_tellsTypeAndSize() {
    assertThat(SPLIT.operation("listUsers").definition().path("x-dms-paging"))
        .hasToString(
            "{\"records\":\"users\",\"key\":\"access_key\",\"offset\":\"record\","
                + "\"total\":\"total\",\"type\":\"User\",\"size\":50}");
    assertThat(SPLIT.operation("listConsumerGroupTopics").definition().at("/x-dms-paging/type"))
        .hasToString("\"string\"");
    assertThat(SPLIT.operation("listBrokers").definition().at("/x-dms-paging/size").isMissingNode())
        .isTrue();
  }

  @Test
  void split_whenItIsDone_hasNoDanglingAndNoUnusedSchema() {
    List<String> used =
        SPLIT.tree().findValues("$ref").stream().map(JsonNode::asText).distinct().toList();

    assertThat(used).allSatisfy(r -> assertThat(SPLIT.tree().at(r.substring(1))).isNotEmpty());
    assertThat(keys(SPLIT.tree().at("/components/schemas")))
        .allSatisfy(name -> assertThat(used).contains("#/components/schemas/" + name))
        .doesNotContain("CreateOrBatchDeleteTopicsRequest");
  }

  @Test
  void split_whenAVariantNamesWhatIsNotThere_saysSo() {
    JsonNode broken = Bundles.TREE.deepCopy();
    ObjectNode definition =
        (ObjectNode) OpenApiDocument.of(broken).operation("createOrBatchDeleteTopics").definition();
    ((ObjectNode) definition.at("/x-dms-variants/createTopic/request"))
        .putArray("required")
        .add("nmae");

    assertThatThrownBy(() -> VariantSplitter.split(broken))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("nmae");
  }

  @Test
  void main_whenGivenABundle_writesWhatParsersAccept(@TempDir Path directory) throws Exception {
    SpecBundler.main(new String[] {Bundles.SOURCES.toString(), directory.toString()});
    Path target = directory.resolve("split/contract.yaml");

    VariantSplitter.main(
        new String[] {directory.resolve("dms-rocketmq.yaml").toString(), target.toString()});

    assertThat(OpenApiDocument.read(target).tree()).isEqualTo(SPLIT.tree());
    assertThat(SpecBundler.parserMessages(java.nio.file.Files.readString(target))).isEmpty();
  }
}
