package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds properties that an answer lacks. Schemas let every property of an answer be left out, for
 * the sake of clients; a server sends what the examples have.
 */
final class Completeness {

  private Completeness() {}

  /** Lists what the example of a scenario has and an answer has not. */
  static List<String> faults(
      OpenApiDocument contract, Operation operation, String scenario, int status, JsonNode body) {
    JsonNode examples =
        contract
            .resolve(operation.definition().path("responses").path(String.valueOf(status)))
            .at("/content/application~1json/examples");
    JsonNode example = examples.path(scenario).path("value");
    if (example.isMissingNode() && examples.elements().hasNext()) {
      example = examples.elements().next().path("value");
    }
    List<String> faults = new ArrayList<>();
    compare("", example, body, faults);
    return faults;
  }

  private static void compare(String place, JsonNode example, JsonNode found, List<String> faults) {
    if (example.isObject() && found.isObject()) {
      for (var property : example.properties()) {
        String name = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
        JsonNode value = found.path(property.getKey());
        if (value.isMissingNode()) {
          faults.add("body: " + name + " is missing");
        } else {
          compare(name, property.getValue(), value, faults);
        }
      }
    } else if (example.isArray() && !example.isEmpty()) {
      for (int i = 0; i < found.size(); i++) {
        compare(place + "[" + i + "]", example.get(0), found.get(i), faults);
      }
    }
  }
}
