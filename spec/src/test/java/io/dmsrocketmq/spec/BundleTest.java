package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundler joins files, and stops where they do not fit together. */
class BundleTest {

  @TempDir private Path sources;

  @BeforeEach
  void writeFiles() throws IOException {
    write(
        "openapi.yaml",
        """
        openapi: 3.0.3
        paths:
          /a:
            $ref: 'paths/a.yaml#/A'
        components:
          securitySchemes: {}
        """);
    write(
        "paths/a.yaml",
        """
        A:
          get:
            x-dms-errors: [DMS.2]
            responses:
              '200':
                content:
                  application/json:
                    schema:
                      $ref: '../schemas/a.yaml#/First'
                    examples:
                      one:
                        $ref: '../examples/a/one.yaml'
              '400':
                $ref: '../responses/errors.yaml#/BadRequest'
        """);
    write("schemas/a.yaml", "First:\n  properties:\n    self:\n      $ref: '#/First'\n");
    write("examples/a/one.yaml", "value: {no: '4.8.0'}\n");
    write("responses/errors.yaml", "BadRequest:\n  x-dms-errors: [DMS.3, DMS.1]\n");
    write("errors/error-codes.yaml", "- code: DMS.1\n");
    write("errors/status-codes.yaml", "- status: 400\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = sources.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private JsonNode bundle() {
    return SpecBundler.bundle(sources);
  }

  @Test
  void pathItemsAndExamples_areCopiedToTheirPlace() {
    JsonNode body = bundle().at("/paths/~1a/get/responses/200/content/application~1json");
    assertThat(body.at("/examples/one/value/no").textValue()).isEqualTo("4.8.0");
  }

  @Test
  void schemasAndResponses_becomeComponents_evenIfTheyReferToThemselves() {
    JsonNode components = bundle().get("components");
    assertThat(components.fieldNames())
        .toIterable()
        .containsExactly("schemas", "responses", "securitySchemes");
    assertThat(components.at("/schemas/First/properties/self/$ref").textValue())
        .isEqualTo("#/components/schemas/First");
  }

  @Test
  void errorsOfOperation_areCompletedAndSorted() {
    assertThat(bundle().at("/paths/~1a/get/x-dms-errors").toString())
        .isEqualTo("[\"DMS.1\",\"DMS.2\",\"DMS.3\"]");
  }

  @Test
  void catalogs_standAtRoot() {
    assertThat(bundle().at("/x-dms-error-codes/0/code").textValue()).isEqualTo("DMS.1");
    assertThat(bundle().at("/x-dms-status-codes/0/status").intValue()).isEqualTo(400);
  }

  @Test
  void referenceToNothing_isRefused() throws IOException {
    write("schemas/a.yaml", "First:\n  items:\n    $ref: 'b.yaml#/Second'\n");
    assertThatThrownBy(this::bundle)
        .isInstanceOf(SpecificationException.class)
        .hasMessage("schemas/a.yaml: the reference to schemas/b.yaml#/Second leads nowhere");
  }

  @Test
  void nameInTwoFiles_isRefused() throws IOException {
    write("schemas/a.yaml", "First:\n  items:\n    $ref: 'b.yaml#/First'\n");
    write("schemas/b.yaml", "First: {}\n");
    assertThatThrownBy(this::bundle).hasMessageContaining("have the same name");
  }

  @Test
  void exampleThatContainsItself_isRefused() throws IOException {
    write("examples/a/one.yaml", "value:\n  $ref: 'one.yaml'\n");
    assertThatThrownBy(this::bundle).hasMessageContaining("contains itself");
  }

  @Test
  void referenceIntoSchema_isRefused() throws IOException {
    write("schemas/a.yaml", "First:\n  items:\n    $ref: '#/First/items'\n");
    assertThatThrownBy(this::bundle).hasMessageContaining("key at the top of a file");
  }
}
