package io.dmsrocketmq.contract.verifier.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The example requests of the contract, for a project. */
public final class Requests {

  /** The scenario that the document itself records. */
  public static final String RECORDED = "recorded";

  private final OpenApiDocument contract;
  private final String project;

  /**
   * Makes requests for a project.
   *
   * @param contract the contract
   * @param project the identifier of the project
   */
  public Requests(OpenApiDocument contract, String project) {
    this.contract = contract;
    this.project = project;
  }

  /**
   * Gives the names of the scenarios of an operation.
   *
   * @param operation the operation
   * @return the names, at least one
   */
  public static Set<String> scenarios(Operation operation) {
    Set<String> names = new LinkedHashSet<>();
    bodies(operation).fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? Set.of(RECORDED) : names;
  }

  /**
   * Gives the request of a scenario, without parameters of the query that can be left out.
   *
   * @param operationId the operation
   * @param scenario the scenario
   * @return the request; identifiers are those of the example but for the project
   */
  public ContractRequest plain(String operationId, String scenario) {
    return request(operationId, scenario, false);
  }

  /**
   * Gives the request of a scenario.
   *
   * @param operationId the operation
   * @param scenario the scenario
   * @return the request with all its parameters
   */
  public ContractRequest full(String operationId, String scenario) {
    return request(operationId, scenario, true);
  }

  private ContractRequest request(String operationId, String scenario, boolean optional) {
    Operation operation = contract.operation(operationId);
    Map<String, String> path = new LinkedHashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    for (JsonNode reference : operation.definition().path("parameters")) {
      JsonNode parameter = contract.resolve(reference);
      String name = parameter.path("name").asText();
      JsonNode examples = parameter.path("examples");
      JsonNode example = examples.has(scenario) ? examples.path(scenario) : examples.path(0);
      if (example.isMissingNode() && examples.elements().hasNext()) {
        example = examples.elements().next();
      }
      if (parameter.path("in").asText().equals("path")) {
        path.put(name, name.equals("project_id") ? project : example.path("value").asText());
      } else if (parameter.path("required").asBoolean()
          || (examples.has(scenario) && (optional || !scenario.equals(RECORDED)))) {
        query.put(name, example.path("value").asText());
      }
    }
    return new ContractRequest(
        operation, scenario, path, query, bodies(operation).path(scenario).path("value"));
  }

  private static JsonNode bodies(Operation operation) {
    return operation.definition().at("/requestBody/content/application~1json/examples");
  }
}
