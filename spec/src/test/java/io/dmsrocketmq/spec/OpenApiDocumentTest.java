package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Others can ask the packaged contract. */
class OpenApiDocumentTest {

  @Test
  void packagedBundle_isTheBundle() {
    assertThat(OpenApiDocument.packaged().tree()).isEqualTo(Bundles.TREE);
  }

  @Test
  void packagedDeviations_areThere() {
    assertThat(Deviations.packaged()).isEqualTo(Deviations.read(Path.of("deviations.yaml")));
  }

  @Test
  void yamlAndJson_areReadAlike() {
    OpenApiDocument yaml = OpenApiDocument.read(Path.of("target/openapi/dms-rocketmq.yaml"));
    OpenApiDocument json = OpenApiDocument.read(Path.of("target/openapi/dms-rocketmq.json"));
    assertThat(yaml.tree()).isEqualTo(json.tree());
  }

  @Test
  void operation_tellsItsExtensions() {
    Operation operation = Bundles.DOCUMENT.operation("listInstances");
    assertThat(operation.method()).isEqualTo("GET");
    assertThat(operation.path()).isEqualTo("/v2/{project_id}/instances");
    assertThat(operation.tag()).isEqualTo("instances");
    assertThat(operation.apiName()).isEqualTo("ListInstances");
    assertThat(operation.section()).isEqualTo("5.1.2");
    assertThat(operation.permission()).isEqualTo("dms:instance:list");
    assertThat(operation.idempotent()).isTrue();
    assertThat(operation.recordedRequests()).hasSize(1);
    assertThat(Bundles.DOCUMENT.operation("obtainToken").permission()).isNull();
    assertThat(Bundles.DOCUMENT.operation("obtainToken").deviations()).contains("DEV-147");
  }

  @Test
  void unknownNames_areRefused() {
    assertThatThrownBy(() -> Bundles.DOCUMENT.operation("nothing"))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> Bundles.DOCUMENT.schema("Nothing"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void reference_isFollowed() {
    var parameter = Bundles.DOCUMENT.operation("showInstance").definition().at("/parameters/0");
    assertThat(Bundles.DOCUMENT.resolve(parameter).path("name").asText()).isEqualTo("project_id");
    assertThat(Bundles.DOCUMENT.schema("Instance").path("type").asText()).isEqualTo("object");
  }

  @Test
  void missingFile_isRefusedWithItsName() {
    assertThatThrownBy(() -> OpenApiDocument.read(Path.of("nothing.json")))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("nothing.json");
  }
}
