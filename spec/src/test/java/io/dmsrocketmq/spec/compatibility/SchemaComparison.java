package io.dmsrocketmq.spec.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds breaks in schemas: a request must go on to fit, an answer must go on to be understood. */
final class SchemaComparison {

  private static final List<String> UPPER_BOUNDS =
      List.of("maximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> LOWER_BOUNDS =
      List.of("minimum", "minLength", "minItems", "minProperties");

  private final OpenApiDocument before;
  private final OpenApiDocument after;
  private final Set<String> breaks;
  private final Set<String> visited = new HashSet<>();

  SchemaComparison(OpenApiDocument before, OpenApiDocument after, Set<String> breaks) {
    this.before = before;
    this.after = after;
    this.breaks = breaks;
  }

  void request(JsonNode old, JsonNode current, String place) {
    compare(old, current, place, true);
  }

  void response(JsonNode old, JsonNode current, String place) {
    compare(old, current, place, false);
  }

  private void compare(JsonNode oldUse, JsonNode currentUse, String use, boolean request) {
    String name = oldUse.path("$ref").asText("");
    String direction = request ? " in requests" : " in answers";
    String place =
        name.isEmpty() ? use : "schema " + name.substring(name.lastIndexOf('/') + 1) + direction;
    if (!name.isEmpty() && !visited.add(place)) {
      return;
    }
    JsonNode old = before.resolve(oldUse);
    JsonNode current = after.resolve(currentUse);
    for (String key : List.of("type", "format")) {
      changed(old, current, key, place);
    }
    if (request) {
      narrowed(old, current, place);
    } else {
      widened(old, current, place);
    }
    compareProperties(old, current, place, request);
    compareBelow(old, current, "items", place, request);
    compareBelow(old, current, "additionalProperties", place, request);
  }

  private void changed(JsonNode old, JsonNode current, String key, String place) {
    if (!old.path(key).equals(current.path(key))) {
      breaks.add(
          place + ": " + key + " was " + show(old.path(key)) + ", is " + show(current.path(key)));
    }
  }

  private static String show(JsonNode node) {
    return node.isMissingNode() ? "open" : node.isTextual() ? node.textValue() : node.toString();
  }

  private void narrowed(JsonNode old, JsonNode current, String place) {
    UPPER_BOUNDS.forEach(key -> bound(old, current, key, place, 1));
    LOWER_BOUNDS.forEach(key -> bound(old, current, key, place, -1));
    if (current.has("pattern")) {
      changed(old, current, "pattern", place);
    }
    if (old.has("default")) {
      changed(old, current, "default", place);
    }
    words(old, current, place);
    if (old.path("nullable").asBoolean() && !current.path("nullable").asBoolean()) {
      breaks.add(place + ": it may no longer be null");
    }
    for (JsonNode required : current.path("required")) {
      if (!contains(old.path("required"), required)) {
        breaks.add(place + ": " + required.asText() + " is now required");
      }
    }
  }

  private void bound(JsonNode old, JsonNode current, String key, String place, int sign) {
    JsonNode then = old.path(key);
    JsonNode now = current.path(key);
    boolean narrower =
        now.isNumber()
            && (!then.isNumber() || now.decimalValue().compareTo(then.decimalValue()) * sign < 0);
    if (narrower) {
      changed(old, current, key, place);
    }
  }

  private void words(JsonNode old, JsonNode current, String place) {
    if (current.has("enum") && !old.has("enum")) {
      breaks.add(place + ": its words are now limited");
    }
    for (JsonNode word : old.path("enum")) {
      if (current.has("enum") && !contains(current.path("enum"), word)) {
        breaks.add(place + ": the word " + word.asText() + " is gone");
      }
    }
  }

  private void widened(JsonNode old, JsonNode current, String place) {
    if (!old.path("nullable").asBoolean() && current.path("nullable").asBoolean()) {
      breaks.add(place + ": it may now be null");
    }
    for (JsonNode required : old.path("required")) {
      if (!contains(current.path("required"), required)) {
        breaks.add(place + ": " + required.asText() + " may now be missing");
      }
    }
    for (JsonNode word : current.path("enum")) {
      if (old.has("enum") && !contains(old.path("enum"), word)) {
        breaks.add(place + ": the word " + word.asText() + " is new");
      }
    }
  }

  private void compareProperties(JsonNode old, JsonNode current, String place, boolean request) {
    for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
      JsonNode now = current.path("properties").path(property.getKey());
      if (now.isMissingNode()) {
        breaks.add(place + ": the property " + property.getKey() + " is gone");
      } else {
        compare(property.getValue(), now, place + ", " + property.getKey(), request);
      }
    }
  }

  private void compareBelow(
      JsonNode old, JsonNode current, String key, String place, boolean request) {
    if (old.path(key).isObject() && current.path(key).isObject()) {
      compare(old.path(key), current.path(key), place + ", " + key, request);
    } else {
      changed(old, current, key, place);
    }
  }

  private static boolean contains(JsonNode list, JsonNode item) {
    for (JsonNode candidate : list) {
      if (candidate.equals(item)) {
        return true;
      }
    }
    return false;
  }
}
