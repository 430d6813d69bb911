package io.dmsrocketmq.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One use of an operation that is several in one.
 *
 * @param name what the contract calls it
 * @param definition what the contract says about it
 */
record VariantUse(String name, JsonNode definition) {

  /** The status of its success. */
  String status() {
    return definition.at("/answer/status").asText();
  }

  /** Tells whether an interaction shows its success. */
  boolean isShownBy(PactInteraction interaction) {
    return String.valueOf(interaction.http().getResponse().getStatus()).equals(status())
        && fits(definition.path("query"), query(interaction))
        && (!definition.has("request")
            || fits(definition.path("request"), ContractFit.body(interaction.http().getRequest())));
  }

  private static JsonNode query(PactInteraction interaction) {
    ObjectNode query = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, List<String>> sent :
        interaction.http().getRequest().getQuery().entrySet()) {
      query.put(sent.getKey(), String.join(",", sent.getValue()));
    }
    return query;
  }

  /** A request takes what is named and nothing else: the rest belongs to the other uses. */
  private static boolean fits(JsonNode named, JsonNode sent) {
    Set<String> required = new HashSet<>();
    named.path("required").forEach(name -> required.add(name.asText()));
    Set<String> allowed = new HashSet<>(required);
    named.path("optional").forEach(name -> allowed.add(name.asText()));
    for (Map.Entry<String, JsonNode> fixed : named.path("fixed").properties()) {
      allowed.add(fixed.getKey());
      if (!sent.path(fixed.getKey()).equals(fixed.getValue())) {
        return false;
      }
    }
    Set<String> names = new HashSet<>();
    sent.fieldNames().forEachRemaining(names::add);
    return names.containsAll(required) && allowed.containsAll(names);
  }
}
