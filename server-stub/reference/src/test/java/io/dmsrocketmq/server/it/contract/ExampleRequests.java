package io.dmsrocketmq.server.it.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The example requests of the contract, with the identifiers of a world that really exists. */
final class ExampleRequests {

  /** What a created thing is called in the answer, for the path of the operation that shows it. */
  private static final List<String> KEYS = List.of("instance_id", "id", "name", "access_key");

  private static final String PROJECT = "project_id";
  private static final String TASKS = "task_ids";

  private final OpenApiDocument contract;
  private final Map<String, String> identifiers;

  /**
   * Creates the requests.
   *
   * @param contract the contract
   * @param project the project of all requests
   * @param identifiers what stands for the identifiers of the examples, which the server chooses
   */
  ExampleRequests(OpenApiDocument contract, String project, Map<String, String> identifiers) {
    this.contract = contract;
    this.identifiers = new LinkedHashMap<>(identifiers);
    this.identifiers.put(PROJECT, project);
  }

  /** Gives a request for each scenario of an operation. */
  List<ContractRequest> of(Operation operation) {
    return scenarios(operation).stream().map(scenario -> request(operation, scenario)).toList();
  }

  /** Gives a request for each operation that only reads. */
  List<ContractRequest> reading() {
    return contract.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .map(operation -> of(operation).get(0))
        .toList();
  }

  /** Gives the request that shows what another one has created or changed. */
  Optional<ContractRequest> readingBack(ContractRequest write, JsonNode answer) {
    Optional<String> key =
        KEYS.stream()
            .map(answer::path)
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .findFirst();
    return contract.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .flatMap(
            operation -> {
              Map<String, String> path = new LinkedHashMap<>(write.path());
              if (operation.path().equals(write.operation().path())) {
                return write.operation().method().equals("PUT")
                    ? Stream.of(reading(operation, path))
                    : Stream.empty();
              }
              String below = operation.path().replace(write.operation().path() + "/", "");
              if (write.operation().method().equals("POST")
                  && below.matches("\\{\\w+}")
                  && key.isPresent()) {
                path.put(below.substring(1, below.length() - 1), key.get());
                return Stream.of(reading(operation, path));
              }
              return Stream.empty();
            })
        .findFirst();
  }

  private static ContractRequest reading(Operation operation, Map<String, String> path) {
    return new ContractRequest(operation, "", path, Map.of(), MissingNode.getInstance());
  }

  private Set<String> scenarios(Operation operation) {
    Set<String> names = new LinkedHashSet<>();
    bodies(operation).fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      parameters(operation)
          .filter(parameter -> !parameter.path("name").asText().endsWith("_id"))
          .filter(parameter -> parameter.path("in").asText().equals("query"))
          .forEach(
              parameter -> parameter.path("examples").fieldNames().forEachRemaining(names::add));
    }
    return names.isEmpty() ? Set.of("recorded") : names;
  }

  private ContractRequest request(Operation operation, String scenario) {
    Map<String, String> path = new LinkedHashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    parameters(operation)
        .forEach(
            parameter -> {
              String name = parameter.path("name").asText();
              JsonNode examples = parameter.path("examples");
              boolean inPath = parameter.path("in").asText().equals("path");
              boolean always = parameter.path("required").asBoolean();
              if (inPath || always || examples.has(scenario)) {
                JsonNode example =
                    examples.has(scenario) ? examples.get(scenario) : examples.elements().next();
                String value =
                    identifiers.getOrDefault(
                        operation.id() + "." + name,
                        identifiers.getOrDefault(name, example.path("value").asText()));
                (inPath ? path : query).put(name, value);
              }
            });
    JsonNode body = bodies(operation).path(scenario).path("value");
    ContractRequest request = new ContractRequest(operation, scenario, path, query, body);
    String tasks = identifiers.get(TASKS);
    return body.has(TASKS) && tasks != null
        ? request.withBody(
            JsonPointer.compile("/" + TASKS + "/0"), JsonNodeFactory.instance.textNode(tasks))
        : Adaptations.adapted(request);
  }

  /** Gives the same request for another project. */
  ContractRequest movedTo(String project, ContractRequest request) {
    Map<String, String> path = new LinkedHashMap<>(request.path());
    path.replace(PROJECT, project);
    return new ContractRequest(
        request.operation(), request.scenario(), path, request.query(), request.body());
  }

  private static JsonNode bodies(Operation operation) {
    return operation.definition().at("/requestBody/content/application~1json/examples");
  }

  private Stream<JsonNode> parameters(Operation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    operation
        .definition()
        .path("parameters")
        .forEach(parameter -> parameters.add(contract.resolve(parameter)));
    return parameters.stream();
  }
}
