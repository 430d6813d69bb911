package io.dmsrocketmq.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract says of all answers at once stands in each answer of the bundle. */
class AnswerCompletionTest {

  @TempDir private Path sources;

  @BeforeEach
  void writeFiles() throws IOException {
    write(
        "openapi.yaml",
        """
        openapi: 3.0.3
        x-dms-answer-headers:
          X-All:
            $ref: 'responses/headers.yaml#/All'
        x-dms-answer-bounds:
          array: {maxItems: 7}
          int32: {minimum: -5, maximum: 5}
          map: {maxProperties: 9}
          vocabulary: {maxLength: 8}
        paths:
          /a:
            $ref: 'paths/a.yaml#/A'
        components: {}
        """);
    write(
        "paths/a.yaml",
        """
        A:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    $ref: '../schemas/a.yaml#/Request'
            responses:
              '200':
                description: All went well.
                headers:
                  X-Own:
                    required: true
                content:
                  application/json:
                    schema:
                      type: array
                      items:
                        $ref: '../schemas/a.yaml#/Answer'
              '400':
                $ref: '../responses/errors.yaml#/Bad'
              '404':
                $ref: '../responses/errors.yaml#/Bad'
        """);
    write(
        "schemas/a.yaml",
        """
        Name:
          type: string
          description: A name.
          minLength: 1
          maxLength: 10
          pattern: '^x$'
        Request:
          type: object
          properties:
            list: {type: array}
        Answer:
          type: object
          properties:
            name: {type: string, x-dms-bounds: Name}
            long: {type: string, x-dms-bounds: Name, maxLength: 99}
            free: {type: string}
            word: {type: string, x-extensible-enum: [a]}
            number: {type: integer, format: int32, minimum: 0}
            map:
              type: object
              additionalProperties: {type: integer, format: int32}
            again:
              $ref: '#/Answer'
        """);
    write("responses/errors.yaml", "Bad:\n  description: It is bad.\n");
    write("responses/headers.yaml", "All:\n  description: All have it.\n");
    write("errors/error-codes.yaml", "[]\n");
    write("errors/status-codes.yaml", "[]\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = sources.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private JsonNode answer(String property) {
    return bundle().at("/components/schemas/Answer/properties/" + property);
  }

  private JsonNode bundle() {
    return SpecBundler.bundle(sources);
  }

  @Test
  void headers_ofAllAnswers_standBehindThoseOfTheAnswer() {
    JsonNode responses = bundle().at("/paths/~1a/post/responses");

    assertThat(responses.at("/200/headers").fieldNames())
        .toIterable()
        .containsExactly("X-Own", "X-All");
    assertThat(responses.path("200").fieldNames())
        .toIterable()
        .containsExactly("description", "headers", "content");
  }

  @Test
  void headers_ofAllAnswers_standInSharedOnesToo() {
    assertThat(bundle().at("/components/responses/Bad/headers/X-All/$ref").textValue())
        .isEqualTo("#/components/headers/All");
  }

  @Test
  void boundsOfAPart_areThoseOfTheSchemaThatItNames() {
    assertThat(answer("name"))
        .hasToString("{\"type\":\"string\",\"minLength\":1,\"maxLength\":10,\"pattern\":\"^x$\"}");
  }

  @Test
  void boundsOfAPart_whereItStatesOne_areItsOwn() {
    assertThat(answer("long").path("maxLength").intValue()).isEqualTo(99);
    assertThat(answer("number"))
        .hasToString("{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":0,\"maximum\":5}");
  }

  @Test
  void boundsOfAPart_whereItSaysNothing_areThoseOfItsKind() {
    assertThat(answer("word").path("maxLength").intValue()).isEqualTo(8);
    assertThat(answer("map").path("maxProperties").intValue()).isEqualTo(9);
    assertThat(answer("map").at("/additionalProperties/maximum").intValue()).isEqualTo(5);
    assertThat(
            bundle()
                .at("/paths/~1a/post/responses/200/content/application~1json/schema/maxItems")
                .intValue())
        .isEqualTo(7);
    assertThat(answer("free")).hasToString("{\"type\":\"string\"}");
  }

  @Test
  void requests_keepTheirOwnBoundsOnly() {
    assertThat(bundle().at("/components/schemas/Request/properties/list"))
        .hasToString("{\"type\":\"array\"}");
  }

  @Test
  void bundle_holdsNothingOfTheShorthand() {
    assertThat(bundle().toString())
        .doesNotContain("x-dms-answer-headers", "x-dms-answer-bounds", "x-dms-bounds");
  }

  @Test
  void contract_everyAnswer_hasTheIdentifierOfItsRequest() {
    for (Operation operation : Bundles.DOCUMENT.operations()) {
      assertThat(operation.definition().path("responses"))
          .as(operation.id())
          .allSatisfy(
              answer ->
                  assertThat(Bundles.DOCUMENT.resolve(answer).path("headers").has("X-Request-Id"))
                      .isTrue());
    }
  }
}
