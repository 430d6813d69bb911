package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parts of an operation's bodies that one of its variants takes and answers. */
final class VariantBodies {

  private static final String MEDIA_TYPE = "application/json";

  private final OpenApiDocument document;
  private final ObjectNode schemas;
  private final ObjectNode operation;
  private final JsonNode variant;

  VariantBodies(
      OpenApiDocument document, ObjectNode schemas, ObjectNode operation, JsonNode variant) {
    this.document = document;
    this.schemas = schemas;
    this.operation = operation;
    this.variant = variant;
  }

  /** The schema of the successful answer, a reference mostly. */
  static JsonNode schema(JsonNode operation) {
    for (var answer : operation.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        return answer.getValue().path("content").path(MEDIA_TYPE).path("schema");
      }
    }
    return MissingNode.getInstance();
  }

  /** The name of the schema that a reference leads to, empty for anything else. */
  static String name(JsonNode reference) {
    String path = reference.path("$ref").asText();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Gives the variant a body of its own, with the properties that it names. */
  void takeRequest(String id) {
    JsonNode request = variant.path("request");
    if (request.isMissingNode()) {
      return;
    }
    ObjectNode body = (ObjectNode) operation.get("requestBody");
    List<String> names = new ArrayList<>(texts(request.path("required")));
    names.addAll(texts(request.path("optional")));
    if (names.isEmpty()) {
      operation.remove("requestBody");
      operation.set("x-dms-body", request.get("fixed"));
      return;
    }
    ObjectNode part = part(media(body), names, "What is sent to " + purpose() + ".");
    if (request.has("required")) {
      part.set("required", request.get("required"));
    }
    if (request.has("fixed")) {
      part.set("x-dms-fixed", request.get("fixed"));
    }
    String type = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + "Request";
    hold(media(body), type, part);
  }

  /** Leaves the variant its own answer, with the properties that it names. */
  void takeAnswer() {
    JsonNode answer = variant.path("answer");
    ObjectNode responses = (ObjectNode) operation.get("responses");
    List<String> statuses = new ArrayList<>();
    responses.fieldNames().forEachRemaining(statuses::add);
    for (String status : statuses) {
      if (status.startsWith("2") && !status.equals(answer.path("status").asText())) {
        responses.remove(status);
      }
    }
    ObjectNode success = (ObjectNode) responses.get(answer.path("status").asText());
    if (success == null) {
      throw new SpecificationException("there is no such answer: " + answer);
    }
    if (answer.has("schema")) {
      String text = "The answer to a request to " + purpose() + ".";
      ObjectNode part = part(media(success), texts(answer.path("properties")), text);
      hold(media(success), answer.path("schema").asText(), part);
    } else if (success.has("content")) {
      keepScenarios(media(success));
    }
  }

  private static ObjectNode media(ObjectNode holder) {
    return (ObjectNode) holder.path("content").get(MEDIA_TYPE);
  }

  private String purpose() {
    String summary = variant.path("summary").asText();
    return summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1);
  }

  private ObjectNode part(ObjectNode media, List<String> names, String description) {
    JsonNode whole = document.resolve(media.path("schema")).path("properties");
    ObjectNode part = schemas.objectNode();
    part.put("type", "object").put("description", description);
    ObjectNode properties = part.putObject("properties");
    for (String name : names) {
      if (!whole.has(name)) {
        throw new SpecificationException("there is no property " + name + " to share out");
      }
      properties.set(name, whole.get(name).deepCopy());
    }
    return part;
  }

  private void hold(ObjectNode media, String name, ObjectNode part) {
    boolean taken = schemas.has(name) && !name.equals(name(media.path("schema")));
    if (taken) {
      throw new SpecificationException("there is a schema " + name + " already");
    }
    schemas.set(name, part);
    media.putObject("schema").put("$ref", "#/components/schemas/" + name);
    keepScenarios(media);
  }

  private void keepScenarios(ObjectNode media) {
    for (String key : List.of("examples", "x-dms-recorded-examples")) {
      if (media.get(key) instanceof ObjectNode examples) {
        examples.retain(texts(variant.path("scenarios")));
      }
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
