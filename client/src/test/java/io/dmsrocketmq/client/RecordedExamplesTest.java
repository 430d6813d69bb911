package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.VariantSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the contract passes through the records without loss. */
class RecordedExamplesTest {

  private static final OpenApiDocument WHOLE = OpenApiDocument.packaged();
  private static final OpenApiDocument CONTRACT =
      OpenApiDocument.of(VariantSplitter.split(WHOLE.tree()));
  private static final JsonMapper PLAIN = new JsonMapper();
  private static final JsonCodec CODEC = new JsonCodec();

  /** An example together with the schema that it is said to have. */
  record Example(String place, JsonNode schema, JsonNode value) {

    @Override
    public String toString() {
      return place;
    }

    byte[] bytes() {
      return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isList() {
      return schema.path("type").asText().equals("array");
    }

    Class<?> type() {
      String reference = (isList() ? schema.path("items") : schema).path("$ref").asText();
      try {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return Class.forName("io.dmsrocketmq.client.model." + name);
      } catch (ClassNotFoundException e) {
        throw new AssertionError("no record for " + reference, e);
      }
    }
  }

  static Stream<Example> requests() {
    // A body that is always the same has no type; SentRequestsTest compares the one that there
    // is.
    return CONTRACT.operations().stream()
        .flatMap(o -> examples(o.id() + " request", o.definition().path("requestBody")));
  }

  static Stream<Example> answers() {
    return CONTRACT.operations().stream().flatMap(RecordedExamplesTest::answers);
  }

  private static Stream<Example> answers(Operation operation) {
    return operation.definition().path("responses").properties().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .flatMap(
            answer ->
                examples(
                    operation.id() + " " + answer.getKey(), CONTRACT.resolve(answer.getValue())));
  }

  private static Stream<Example> examples(String place, JsonNode holder) {
    JsonNode media = holder.path("content").path("application/json");
    return Stream.of("examples", "x-dms-recorded-examples")
        .flatMap(key -> media.path(key).properties().stream())
        .map(
            example ->
                new Example(
                    place + " " + example.getKey(),
                    media.path("schema"),
                    example.getValue().path("value")));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void encode_whenARequestIsRecorded_writesTheSameJson(Example example) {
    Object body = CODEC.value(example.bytes(), example.type());

    JsonNode written = tree(CODEC.encode(body));

    assertThat(written).isEqualTo(inTableTypes(example.value()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void value_whenAnAnswerIsRecorded_losesNothing(Example example) {
    Object body =
        example.isList()
            ? CODEC.list(example.bytes(), example.type())
            : CODEC.value(example.bytes(), example.type());

    JsonNode written = tree(CODEC.encode(body));

    assertThat(missing("", example.value(), written)).isEmpty();
  }

  @Test
  void examples_whenCounted_areAllThatTheContractHolds() {
    long requests =
        WHOLE.operations().stream()
            .flatMap(o -> examples("", o.definition().path("requestBody")))
            .count();
    long answers = WHOLE.operations().stream().flatMap(RecordedExamplesTest::answers).count();

    assertThat(requests()).hasSize(Math.toIntExact(requests) - 1).hasSizeGreaterThan(25);
    assertThat(answers()).hasSize(Math.toIntExact(answers)).hasSizeGreaterThan(35);
  }

  private static JsonNode tree(byte[] json) {
    try {
      return PLAIN.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The one value that the table types otherwise than the example: the service takes both, the
   * client sends the string.
   */
  private static JsonNode inTableTypes(JsonNode recorded) {
    JsonNode copy = recorded.deepCopy();
    if (copy instanceof ObjectNode object && object.path("timestamp").isNumber()) {
      object.put("timestamp", object.path("timestamp").asText());
    }
    return copy;
  }

  /** The places whose value was lost or changed, apart from the liberties that the reader takes. */
  private static List<String> missing(String place, JsonNode recorded, JsonNode written) {
    List<String> places = new ArrayList<>();
    if (recorded.isNull()) {
      return places;
    }
    if (recorded.isObject() && written.isArray() && written.size() == 1) {
      return missing(place + "[0]", recorded, written.get(0));
    }
    if (recorded.isArray() && written.isObject() && written.size() == 1) {
      return missing(place + ".*", recorded, written.elements().next());
    }
    if (recorded.isContainerNode()) {
      if (recorded.isArray() && recorded.size() != written.size()) {
        places.add(place + " has another size");
      }
      for (int i = 0; i < recorded.size() && recorded.isArray(); i++) {
        places.addAll(missing(place + "[" + i + "]", recorded.get(i), written.path(i)));
      }
      recorded
          .properties()
          .forEach(
              p ->
                  places.addAll(
                      missing(place + "." + p.getKey(), p.getValue(), written.path(p.getKey()))));
    } else if (!recorded.asText().equals(written.asText())) {
      places.add(place + ": " + recorded + " became " + written);
    }
    return places;
  }
}
