package io.dmsrocketmq.spec.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares values with schemas, by the meaning that OpenAPI 3.0 gives to these.
 *
 * <p>It is stricter than the contract in one point: a property that the schema does not declare is
 * an error, since in an example it is a slip of the pen.
 */
final class ExampleValidator {

  private static final String IDENTIFIER = OpenApi30.getInstance().getIri();

  private final JsonSchemaFactory factory =
      new JsonSchemaFactory.Builder()
          .defaultMetaSchemaIri(IDENTIFIER)
          .metaSchema(OpenApi30.getInstance())
          .build();
  private final SchemaValidatorsConfig configuration =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final ObjectNode components = JsonNodeFactory.instance.objectNode();
  private final Specification specification;
  private final Map<String, JsonSchema> compiled = new HashMap<>();

  ExampleValidator(Specification specification) {
    this.specification = specification;
    for (Located schema : specification.components("schemas")) {
      components.set(schema.key(), strict(schema));
    }
  }

  /** What is wrong with the value, nothing where it fits the schema. */
  List<String> errors(Located schema, JsonNode value) {
    try {
      JsonSchema validator = compiled.computeIfAbsent(schema.place(), place -> compile(schema));
      return validator.validate(value).stream()
          .map(ValidationMessage::getMessage)
          .sorted()
          .toList();
    } catch (JsonSchemaException e) {
      return List.of("the schema itself is wrong: " + e.getMessage());
    }
  }

  private JsonSchema compile(Located schema) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("allOf").add(strict(schema));
    document.putObject("components").set("schemas", components);
    return factory.getSchema(document, configuration);
  }

  private JsonNode strict(Located node) {
    if (node.node().isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      node.children().forEach(item -> items.add(strict(item)));
      return items;
    }
    if (!node.node().isObject()) {
      return node.node();
    }
    if (node.isReference()) {
      String name = specification.follow(node).key();
      return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    node.children().forEach(child -> copy.set(child.key(), strict(child)));
    if (node.node().path("properties").isObject() && !node.has("additionalProperties")) {
      copy.put("additionalProperties", false);
    }
    copy.setAll(specification.bounds().missing(node.node()));
    return copy;
  }
}
