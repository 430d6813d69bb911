package io.dmsrocketmq.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.spec.ErrorCatalog;
import io.dmsrocketmq.spec.ErrorCode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.io.UncheckedIOException;
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
  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * Returns the scenario that the document records for the operation.
   *
   * @param operationId the operation
   * @return its scenario
   * @throws NoSuchElementException where there is no such operation
   */
  public static Scenario recorded(String operationId) {
    return new Scenario(CONTRACT.operation(operationId), "recorded");
  }

  /**
   * Returns another scenario of the same operation.
   *
   * @param other its name
   * @return the scenario
   */
  public Scenario named(String other) {
    return new Scenario(operation, other);
  }

  /**
   * Returns the values of the path parameters.
   *
   * @return values by wire name
   */
  public Map<String, String> pathParameters() {
    return parameters("path");
  }

  /**
   * Returns the value of one path parameter.
   *
   * @param parameter its wire name
   * @return the value
   * @throws NoSuchElementException where the scenario has none
   */
  public String pathParameter(String parameter) {
    String value = pathParameters().get(parameter);
    if (value == null) {
      throw new NoSuchElementException(
          operation.id() + ": " + parameter + " has no example named " + name);
    }
    return value;
  }

  /**
   * Returns the body of the request.
   *
   * @return the body
   * @throws NoSuchElementException where the scenario has none
   */
  public JsonNode requestBody() {
    return example(operation.definition().path("requestBody"), "the request");
  }

  /**
   * Tells whether the operation answers the status with a body.
   *
   * @param status the status
   * @return whether there is one
   */
  public boolean hasResponseBody(int status) {
    return response(status).path("content").has(JSON);
  }

  /**
   * Returns the body of the request as a type of the client.
   *
   * @param <T> the type
   * @param type its class
   * @return the body
   * @throws NoSuchElementException where the scenario has none
   */
  public <T> T requestBody(Class<T> type) {
    try {
      return MAPPER.treeToValue(requestBody(), type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the body of the answer.
   *
   * @param status the status
   * @return the body
   * @throws NoSuchElementException where the scenario has none
   */
  public JsonNode responseBody(int status) {
    return example(response(status), "the answer " + status);
  }

  /**
   * Returns what the catalogue of the contract has for a code.
   *
   * @param code the code on the wire
   * @return its entry
   * @throws NoSuchElementException where the operation never answers it
   */
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

  /**
   * Returns the status that a code comes with: that of the catalogue, unless the operation has no
   * such answer but another one that lists the code.
   *
   * @param code the code on the wire
   * @return the status
   * @throws NoSuchElementException where the operation never answers the code
   */
  public int refusalStatus(String code) {
    int usual = refusal(code).status();
    JsonNode answers = operation.definition().path("responses");
    if (answers.has(String.valueOf(usual))) {
      return usual;
    }
    for (var answer : answers.properties()) {
      for (JsonNode listed : CONTRACT.resolve(answer.getValue()).path("x-dms-errors")) {
        if (listed.asText().equals(code)) {
          return Integer.parseInt(answer.getKey());
        }
      }
    }
    throw new NoSuchElementException(operation.id() + " has no answer with " + code);
  }
}
