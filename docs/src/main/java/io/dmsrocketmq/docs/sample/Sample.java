package io.dmsrocketmq.docs.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of the contract with the values of its examples.
 *
 * @param operation what is called
 * @param method name of the client's method for it: of the operation, or of one of its variants
 * @param title what it does, in a few words
 * @param scenario name of the examples that belong together
 * @param path values of the path parameters by name
 * @param query values of the query parameters by name
 * @param body the body, or null
 */
public record Sample(
    Operation operation,
    String method,
    String title,
    String scenario,
    Map<String, String> path,
    Map<String, String> query,
    @Nullable JsonNode body) {

  /**
   * Returns the samples of an operation.
   *
   * @param document the contract
   * @param operation the operation
   * @return one sample, or one for each variant
   */
  public static List<Sample> of(OpenApiDocument document, Operation operation) {
    JsonNode variants = operation.definition().path("x-dms-variants");
    if (variants.isMissingNode()) {
      String title = operation.definition().path("summary").asText();
      return List.of(sample(document, operation, operation.id(), title, scenario(operation)));
    }
    List<Sample> samples = new ArrayList<>();
    for (var variant : variants.properties()) {
      JsonNode definition = variant.getValue();
      String title = definition.path("summary").asText();
      String scenario = definition.path("scenarios").path(0).asText();
      samples.add(sample(document, operation, variant.getKey(), title, scenario));
    }
    return samples;
  }

  private static Sample sample(
      OpenApiDocument document, Operation operation, String method, String title, String scenario) {
    Map<String, String> path = new LinkedHashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    for (JsonNode reference : operation.definition().path("parameters")) {
      JsonNode parameter = document.resolve(reference);
      String name = parameter.path("name").asText();
      JsonNode named = parameter.path("examples").path(scenario).path("value");
      if (parameter.path("in").asText().equals("path")) {
        path.put(name, example(document, parameter, named).asText());
      } else if (!named.isMissingNode()) {
        query.put(name, named.asText());
      } else if (parameter.path("required").asBoolean()) {
        query.put(name, example(document, parameter, named).asText());
      }
    }
    JsonNode body = bodies(operation).path(scenario).path("value");
    return new Sample(
        operation, method, title, scenario, path, query, body.isMissingNode() ? null : body);
  }

  private static JsonNode example(OpenApiDocument document, JsonNode parameter, JsonNode named) {
    if (!named.isMissingNode()) {
      return named;
    }
    if (parameter.has("example")) {
      return parameter.get("example");
    }
    JsonNode schema = document.resolve(parameter.path("schema"));
    for (String key : List.of("example", "default")) {
      if (schema.has(key)) {
        return schema.get(key);
      }
    }
    return parameter.path("examples").path(0).path("value");
  }

  /** The examples of the body decide; without a body, those of the answer do. */
  private static String scenario(Operation operation) {
    JsonNode examples = bodies(operation);
    for (var answer : operation.definition().path("responses").properties()) {
      if (examples.isEmpty() && answer.getKey().startsWith("2")) {
        examples = examples(answer.getValue());
      }
    }
    for (var example : examples.properties()) {
      if (!example.getValue().path("x-dms-refused").asBoolean()) {
        return example.getKey();
      }
    }
    return "recorded";
  }

  private static JsonNode bodies(Operation operation) {
    return examples(operation.definition().path("requestBody"));
  }

  private static JsonNode examples(JsonNode holder) {
    return holder.path("content").path("application/json").path("examples");
  }
}
