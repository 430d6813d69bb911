package io.dmsrocketmq.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.ErrorCatalog;
import io.dmsrocketmq.spec.ErrorCode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One scenario of an operation as the contract holds it: the examples that bear the same name on
 * the parameters, the request and the answer.
 *
 * @param operation the operation
 * @param name name of the scenario
 */
public record Scenario(Operation operation, String name) {

  /** The contract that all scenarios come from. */
  public static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private static final ErrorCatalog CATALOG = ErrorCatalog.of(CONTRACT);

  private static final String JSON = "application/json";

  /** The scenario that the document records for the operation. */
  public static Scenario recorded(String operationId) {
    return new Scenario(CONTRACT.operation(operationId), "recorded");
  }

  /** Another scenario of the same operation. */
  public Scenario named(String other) {
    return new Scenario(operation, other);
  }

  /** Values of the path parameters, by wire name. */
  public Map<String, String> pathParameters() {
    return parameters("path");
  }

  /** Value of one path parameter. */
  public String pathParameter(String parameter) {
    String value = pathParameters().get(parameter);
    if (value == null) {
      throw new NoSuchElementException(
          operation.id() + ": " + parameter + " has no example named " + name);
    }
    return value;
  }

  /** The body of the request. */
  public JsonNode requestBody() {
    return example(operation.definition().path("requestBody"), "the request");
  }

  /** Whether the operation answers the status with a body. */
  public boolean hasResponseBody(int status) {
    return response(status).path("content").has(JSON);
  }

  /** The body of the answer. */
  public JsonNode responseBody(int status) {
    return example(response(status), "the answer " + status);
  }

  /** The refusal that the catalogue of the contract has for the code. */
  public ErrorCode refusal(String code) {
    if (!operation.errors().contains(code)) {
      throw new NoSuchElementException(operation.id() + " never answers " + code);
    }
    return CATALOG.find(code).orElseThrow();
  }

  private JsonNode response(int status) {
    return CONTRACT.resolve(operation.definition().at("/responses/" + status));
  }

  private JsonNode example(JsonNode carrier, String what) {
    JsonNode value = carrier.path("content").path(JSON).path("examples").path(name).get("value");
    if (value == null) {
      throw new NoSuchElementException(
          operation.id() + ": " + what + " has no example named " + name);
    }
    return value;
  }

  private Map<String, String> parameters(String in) {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode entry : operation.definition().path("parameters")) {
      JsonNode parameter = CONTRACT.resolve(entry);
      String value = exampleOf(parameter);
      if (parameter.path("in").asText().equals(in) && value != null) {
        values.put(parameter.path("name").asText(), value);
      }
    }
    return values;
  }

  private @Nullable String exampleOf(JsonNode parameter) {
    JsonNode value = parameter.path("examples").path(name).get("value");
    return value == null ? null : value.asText();
  }
}
