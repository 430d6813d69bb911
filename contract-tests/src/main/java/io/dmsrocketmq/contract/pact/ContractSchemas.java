package io.dmsrocketmq.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares values with schemas of the contract, by the meaning that OpenAPI 3.0 gives to these. A
 * property that a schema does not list is an error.
 */
public final class ContractSchemas {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonSchemaFactory factory =
      new JsonSchemaFactory.Builder()
          .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
          .metaSchema(OpenApi30.getInstance())
          .build();
  private final SchemaValidatorsConfig configuration =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final ObjectNode schemas;
  private final Map<JsonNode, JsonSchema> compiled = new HashMap<>();

  /**
   * Reads the schemas of a contract.
   *
   * @param contract the contract
   */
  public ContractSchemas(OpenApiDocument contract) {
    schemas = contract.tree().path("components").path("schemas").deepCopy();
    close(schemas);
  }

  /**
   * Tells what is wrong with a value.
   *
   * @param schema a schema of the contract, or a reference to one
   * @param value the value
   * @return a sentence for each fault, none where the value fits
   */
  public List<String> faults(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    close(copy);
    ObjectNode document = JSON.objectNode();
    document.putArray("allOf").add(copy);
    document.putObject("components").set("schemas", schemas);
    return factory.getSchema(document, configuration);
  }

  /** Forbids what is not listed, and spells out what int32 means. */
  private static void close(JsonNode node) {
    node.forEach(ContractSchemas::close);
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    if (schema.path("format").asText().equals("int32") && !schema.has("maximum")) {
      schema.put("minimum", schema.path("minimum").asLong(Integer.MIN_VALUE));
      schema.put("maximum", Integer.MAX_VALUE);
    }
  }
}
