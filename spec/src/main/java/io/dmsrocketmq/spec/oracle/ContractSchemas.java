package io.dmsrocketmq.spec.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares values with schemas of the contract, by the meaning that OpenAPI 3.0 gives to these.
 * Whether a property may be there that a schema does not list is up to who asks.
 */
public final class ContractSchemas {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String ADDITIONAL = "additionalProperties";

  private final JsonSchemaFactory factory =
      new JsonSchemaFactory.Builder()
          .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
          .metaSchema(OpenApi30.getInstance())
          .build();
  private final SchemaValidatorsConfig configuration =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final boolean closed;
  private final ObjectNode components;
  private final Map<JsonNode, JsonSchema> compiled = new HashMap<>();

  private ContractSchemas(OpenApiDocument contract, boolean closed) {
    this.closed = closed;
    components = contract.tree().path("components").path("schemas").deepCopy();
    spellOut(components);
  }

  /**
   * Takes properties that are not listed, as the contract does.
   *
   * @param contract the contract
   * @return its schemas
   */
  public static ContractSchemas open(OpenApiDocument contract) {
    return new ContractSchemas(contract, false);
  }

  /**
   * Finds fault with properties that are not listed.
   *
   * @param contract the contract
   * @return its schemas
   */
  public static ContractSchemas closed(OpenApiDocument contract) {
    return new ContractSchemas(contract, true);
  }

  /**
   * Tells what is wrong with a value.
   *
   * @param schema a schema of the contract, or a reference to one
   * @param value the value
   * @return a sentence for each fault with its place, none where the value fits
   */
  public List<String> faults(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    spellOut(copy);
    ObjectNode document = JSON.objectNode();
    document.putArray("allOf").add(copy);
    document.putObject("components").set("schemas", components);
    return factory.getSchema(document, configuration);
  }

  /** Says in keywords what the validator does not know by itself. */
  private void spellOut(JsonNode node) {
    node.forEach(this::spellOut);
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    if (closed && schema.path("properties").isObject() && !schema.has(ADDITIONAL)) {
      schema.put(ADDITIONAL, false);
    }
    switch (schema.path("format").asText()) {
      case "int32" -> bound(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int64" -> bound(schema, Long.MIN_VALUE, Long.MAX_VALUE);
      default -> {}
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
