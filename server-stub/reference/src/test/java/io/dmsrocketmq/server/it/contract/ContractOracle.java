package io.dmsrocketmq.server.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides by the contract alone whether a request is right. It shares nothing with the server: the
 * one reads the schemas, the other the constraints that were generated from them.
 */
final class ContractOracle {

  private static final String FORMAT = "format";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final OpenApiDocument contract;
  private final ObjectNode schemas;
  private final Map<JsonNode, JsonSchema> compiled = new HashMap<>();
  private final JsonSchemaFactory factory =
      new JsonSchemaFactory.Builder()
          .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
          .metaSchema(OpenApi30.getInstance())
          .build();

  ContractOracle(OpenApiDocument contract) {
    this.contract = contract;
    this.schemas = contract.tree().path("components").path("schemas").deepCopy();
    bounded(schemas);
  }

  /** The verdict on one value in its request. */
  enum Verdict {
    RIGHT,
    WRONG,
    /** The contract does not say. */
    OPEN
  }

  Verdict verdict(ContractRequest changed, Site site, JsonNode value) {
    if (value.isMissingNode() && (site.where() == Site.Where.QUERY || site.isWholeBody())) {
      return site.required() ? Verdict.WRONG : Verdict.RIGHT;
    }
    return site.where() == Site.Where.BODY
        ? ofBody(changed, site, value)
        : ofParameter(site, value.isContainerNode() ? value.toString() : value.asText());
  }

  private Verdict ofBody(ContractRequest changed, Site site, JsonNode value) {
    // A caller may spell "not given" as null; nothing in the contract forbids or demands to take
    // it.
    if (value.isNull() && !site.required() && !site.schema().path("nullable").asBoolean()) {
      return Verdict.OPEN;
    }
    if (endsWithLineBreak(site, value)) {
      return Verdict.WRONG;
    }
    JsonNode schema =
        changed.operation().definition().at("/requestBody/content/application~1json/schema");
    return errors(schema, changed.body()).isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
  }

  private Verdict ofParameter(Site site, String text) {
    String type = site.schema().path("type").asText();
    if (text.isEmpty()) {
      // Whether an empty value of a query means "not given" is nowhere said.
      return site.required() ? Verdict.WRONG : Verdict.OPEN;
    }
    JsonNode value = JSON.textNode(text);
    if (type.equals("integer")) {
      if (!text.matches("-?[0-9]+")) {
        return Verdict.WRONG;
      }
      value = JSON.numberNode(new BigInteger(text));
    } else if (type.equals("boolean")) {
      if (!Set.of("true", "false").contains(text)) {
        return Verdict.WRONG;
      }
      value = JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (endsWithLineBreak(site, value)) {
      return Verdict.WRONG;
    }
    return errors(site.schema(), value).isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
  }

  /** The engine of the validator finds a pattern in front of a last line break as well. */
  private static boolean endsWithLineBreak(Site site, JsonNode value) {
    return site.schema().has("pattern") && value.isTextual() && value.asText().endsWith("\n");
  }

  /** Gives what is wrong with an answer, nothing if it is as the contract promises. */
  Set<String> faults(Operation operation, int status, JsonNode body) {
    JsonNode promised =
        contract.resolve(operation.definition().path("responses").path(String.valueOf(status)));
    if (promised.isMissingNode()) {
      return Set.of("no answer with status " + status + " is promised");
    }
    JsonNode schema = promised.at("/content/application~1json/schema");
    if (schema.isMissingNode() || body.isMissingNode()) {
      return schema.isMissingNode() == body.isMissingNode()
          ? Set.of()
          : Set.of(body.isMissingNode() ? "a body is promised" : "no body is promised");
    }
    return errors(schema, body);
  }

  /** Gives the keywords that a value violates. */
  private Set<String> errors(JsonNode schema, JsonNode value) {
    JsonSchema validator = compiled.computeIfAbsent(schema, this::compile);
    return validator.validate(value).stream()
        .map(message -> message.getType() + " at " + message.getInstanceLocation())
        .collect(Collectors.toSet());
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode document = JSON.objectNode();
    JsonNode copy = schema.deepCopy();
    bounded(copy);
    document.putArray("allOf").add(copy);
    document.putObject("components").set("schemas", schemas);
    return factory.getSchema(
        document, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** Spells out what the formats of numbers mean, which the validator does not check. */
  private static void bounded(JsonNode node) {
    node.forEach(ContractOracle::bounded);
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
