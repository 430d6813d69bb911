package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of an operation's query that one of its variants takes. */
final class VariantQuery {

  private VariantQuery() {}

  /** Leaves the variant the parameters of the path and those of the query that it names. */
  static void take(OpenApiDocument document, ObjectNode variant, JsonNode query) {
    ArrayNode parameters = variant.arrayNode();
    for (JsonNode reference : variant.path("parameters")) {
      if (document.resolve(reference).path("in").asText().equals("path")) {
        parameters.add(reference);
      }
    }
    for (JsonNode name : query.path("required")) {
      ObjectNode parameter = parameter(document, variant, name.asText()).deepCopy();
      parameters.add(parameter.put("required", true));
    }
    for (JsonNode name : query.path("optional")) {
      parameters.add(parameter(document, variant, name.asText()));
    }
    variant.set("parameters", parameters);
    if (query.has("fixed")) {
      variant.set("x-dms-fixed", query.get("fixed"));
    }
  }

  /** Finds a parameter of a query by its name. */
  static JsonNode parameter(OpenApiDocument document, JsonNode operation, String name) {
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = document.resolve(reference);
      if (parameter.path("in").asText().equals("query")
          && parameter.path("name").asText().equals(name)) {
        return parameter;
      }
    }
    throw new SpecificationException(
        operation.path("operationId").asText() + " has no query parameter " + name);
  }
}
