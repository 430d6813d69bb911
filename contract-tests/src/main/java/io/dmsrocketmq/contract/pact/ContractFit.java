package io.dmsrocketmq.contract.pact;

import au.com.dius.pact.core.model.IHttpPart;
import au.com.dius.pact.core.model.OptionalBody;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.spec.ErrorCatalog;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractSchemas;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares interactions with the contract: method, path, parameters, bodies, headers and codes. */
final class ContractFit {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final OpenApiDocument contract;
  private final ErrorCatalog catalog;
  private final ContractSchemas schemas;

  ContractFit(OpenApiDocument contract) {
    this.contract = contract;
    this.catalog = ErrorCatalog.of(contract);
    this.schemas = ContractSchemas.closed(contract);
  }

  /** What is wrong with the interaction, nothing where the operation is unknown. */
  List<String> faults(PactInteraction interaction) {
    for (Operation operation : contract.operations()) {
      if (operation.id().equals(interaction.operationId())) {
        List<String> faults = new ArrayList<>();
        request(operation, interaction, faults);
        answer(operation, interaction, faults);
        return faults;
      }
    }
    return List.of();
  }

  private void request(Operation operation, PactInteraction interaction, List<String> faults) {
    var request = interaction.http().getRequest();
    String pattern = operation.path().replaceAll("\\{[^}]+}", "[^/]+");
    if (!request.getMethod().equals(operation.method()) || !request.getPath().matches(pattern)) {
      faults.add(
          "the request is %s %s, not %s %s"
              .formatted(
                  request.getMethod(), request.getPath(), operation.method(), operation.path()));
    }
    boolean refused = interaction.http().getResponse().getStatus() == 400;
    for (Map.Entry<String, List<String>> sent : request.getQuery().entrySet()) {
      JsonNode schema = parameter(operation, sent.getKey());
      if (schema.isMissingNode()) {
        faults.add("the query has " + sent.getKey() + ", which the operation does not list");
      } else if (!refused) {
        sent.getValue()
            .forEach(
                value -> add(faults, "the query, " + sent.getKey(), schema, typed(schema, value)));
      }
    }
    JsonNode schema = operation.definition().at("/requestBody/content/application~1json/schema");
    JsonNode body = body(request);
    if (schema.isMissingNode() && !body.isMissingNode()) {
      faults.add("the request has a body, which the operation does not list");
    }
    // A request that is refused for its values, and one that breaks the tables as recorded, cannot
    // fit.
    if (!schema.isMissingNode() && !refused && !isRecorded(interaction)) {
      add(faults, "the body of the request", schema, body);
    }
  }

  private JsonNode parameter(Operation operation, String name) {
    for (JsonNode entry : operation.definition().path("parameters")) {
      JsonNode parameter = contract.resolve(entry);
      if (parameter.path("in").asText().equals("query")
          && parameter.path("name").asText().equals(name)) {
        return contract.resolve(parameter.path("schema"));
      }
    }
    return NODES.missingNode();
  }

  private static JsonNode typed(JsonNode schema, String value) {
    return switch (schema.path("type").asText()) {
      case "integer" ->
          value.matches("-?[0-9]+")
              ? NODES.numberNode(new BigInteger(value))
              : NODES.textNode(value);
      case "boolean" ->
          value.matches("true|false")
              ? NODES.booleanNode(Boolean.parseBoolean(value))
              : NODES.textNode(value);
      default -> NODES.textNode(value);
    };
  }

  private void answer(Operation operation, PactInteraction interaction, List<String> faults) {
    var response = interaction.http().getResponse();
    JsonNode promised =
        contract.resolve(operation.definition().path("responses").path("" + response.getStatus()));
    if (promised.isMissingNode()) {
      faults.add("the operation does not answer " + response.getStatus());
      return;
    }
    response.getHeaders().keySet().stream()
        .filter(name -> !name.toLowerCase(Locale.ROOT).equals("content-type"))
        .filter(name -> !promised.path("headers").has(name))
        .forEach(name -> faults.add("the answer has the header " + name + ", which is not listed"));
    JsonNode content = promised.at("/content/application~1json");
    JsonNode body = body(response);
    if (content.isMissingNode() != body.isMissingNode()) {
      faults.add(body.isMissingNode() ? "the answer lacks its body" : "the answer has a body");
      return;
    }
    if (content.isMissingNode() || isRecordedForm(content, body)) {
      return;
    }
    JsonNode schema = contract.resolve(content.path("schema"));
    boolean onlyEntry = isRecorded(interaction) && isList(schema) && body.isObject();
    JsonNode whole = onlyEntry ? NODES.arrayNode().add(body) : body;
    add(faults, "the body of the answer", content.path("schema"), whole);
    if (response.getStatus() >= 400) {
      code(operation, promised, response.getStatus(), body, faults);
    }
  }

  private static boolean isRecorded(PactInteraction interaction) {
    return interaction.provider().equals(Pacts.PROVIDER_OF_RECORDED_FORMS);
  }

  private static boolean isList(JsonNode schema) {
    return schema.path("type").asText().equals("array");
  }

  /** Recorded forms that contradict the schema are part of the contract as they are. */
  private static boolean isRecordedForm(JsonNode content, JsonNode body) {
    return content
        .path("x-dms-recorded-examples")
        .valueStream()
        .anyMatch(example -> example.path("value").equals(body));
  }

  /** An answer that lists a code itself may give it another status than the catalogue does. */
  private void code(
      Operation operation, JsonNode promised, int status, JsonNode body, List<String> faults) {
    String code = body.path("error_code").asText();
    if (!operation.errors().contains(code)) {
      faults.add("the operation does not list the code " + code);
    }
    boolean listed =
        promised.path("x-dms-errors").valueStream().anyMatch(entry -> entry.asText().equals(code));
    catalog
        .find(code)
        .filter(entry -> entry.status() != status && !listed)
        .ifPresent(entry -> faults.add(code + " comes with the status " + entry.status()));
  }

  private void add(List<String> faults, String place, JsonNode schema, JsonNode value) {
    schemas.faults(schema, value).forEach(fault -> faults.add(place + ": " + fault));
  }

  static JsonNode body(IHttpPart part) {
    OptionalBody body = part.getBody();
    if (!body.isPresent()) {
      return NODES.missingNode();
    }
    try {
      return JSON.readTree(body.valueAsString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a body that is no JSON: " + body.valueAsString(), e);
    }
  }
}
