package io.dmsrocketmq.contract.verifier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.contract.AnswerJudge.Leniency;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds words and properties in answers that the contract does not know. It allows the service to
 * add them, so its schemas let them pass.
 */
final class Vocabulary {

  private final OpenApiDocument contract;
  private final Set<Leniency> leniencies;

  Vocabulary(OpenApiDocument contract, Set<Leniency> leniencies) {
    this.contract = contract;
    this.leniencies = Set.copyOf(leniencies);
  }

  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    compare("", contract.resolve(schema), value, faults);
    return faults;
  }

  private void compare(String place, JsonNode schema, JsonNode value, List<String> faults) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        compare(
            place + "[" + i + "]", contract.resolve(schema.path("items")), value.get(i), faults);
      }
    } else if (value.isObject() && schema.has("properties")) {
      for (var property : value.properties()) {
        JsonNode known = schema.path("properties").path(property.getKey());
        String name = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
        if (known.isMissingNode()) {
          if (!schema.has("additionalProperties")
              && !leniencies.contains(Leniency.NEW_PROPERTIES)) {
            faults.add("body: " + name + " is not a property that the contract knows");
          }
        } else {
          compare(name, contract.resolve(known), property.getValue(), faults);
        }
      }
    } else if (schema.has("x-extensible-enum") && !leniencies.contains(Leniency.NEW_WORDS)) {
      List<String> words = new ArrayList<>();
      schema.path("x-extensible-enum").forEach(word -> words.add(word.asText()));
      // An empty text stands for no word.
      String word = value.asText();
      if (!value.isNull() && !word.isEmpty() && !words.contains(word)) {
        faults.add("body: " + place + " has the word '" + word + "', which is none of " + words);
      }
    }
  }
}
