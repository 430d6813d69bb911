package io.dmsrocketmq.contract.verifier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas of the contract, ready to judge values. */
final class Schemas {

  private static final String FORMAT = "format";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode components;
  private final Map<JsonNode, JsonSchema> compiled = new HashMap<>();
  private final JsonSchemaFactory factory =
      new JsonSchemaFactory.Builder()
          .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
          .metaSchema(OpenApi30.getInstance())
          .build();

  Schemas(OpenApiDocument contract) {
    components = contract.tree().path("components").path("schemas").deepCopy();
    bounded(components);
  }

  /** Lists what is wrong with a value: where, and which constraint it breaks. */
  List<String> faults(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(message -> message.getMessage())
        .sorted()
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode document = JSON.objectNode();
    JsonNode copy = schema.deepCopy();
    bounded(copy);
    document.putArray("allOf").add(copy);
    document.putObject("components").set("schemas", components);
    return factory.getSchema(
        document, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** Spells out what the formats of numbers mean, which the validator does not check. */
  private static void bounded(JsonNode node) {
    node.forEach(Schemas::bounded);
    if (node instanceof ObjectNode schema && schema.path(FORMAT).isTextual()) {
      switch (schema.path(FORMAT).asText()) {
        case "int32" -> bound(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
        case "int64" -> bound(schema, Long.MIN_VALUE, Long.MAX_VALUE);
        default -> {}
      }
    }
  }

  private static void bound(ObjectNode schema, long minimum, long maximum) {
    if (!schema.has("minimum")) {
      schema.put("minimum", BigDecimal.valueOf(minimum));
    }
    if (!schema.has("maximum")) {
      schema.put("maximum", BigDecimal.valueOf(maximum));
    }
  }
}
