package io.dmsrocketmq.spec.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds breaks in schemas: a request must go on to fit, an answer must go on to be understood. */
final class SchemaComparison {

  private static final List<String> UPPER_BOUNDS =
      List.of("maximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> LOWER_BOUNDS =
      List.of("minimum", "minLength", "minItems", "minProperties");

  private static final String KNOWN_WORDS = "x-extensible-enum";

  private final OpenApiDocument before;
  private final OpenApiDocument after;
  private final Breaks breaks;
  private final Set<String> visited = new HashSet<>();

  SchemaComparison(OpenApiDocument before, OpenApiDocument after, Breaks breaks) {
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
      if (changed(old, current, key)) {
        breaks.both(place, change(old, current, key));
      }
    }
    if (request) {
      narrowed(old, current, breaks::client, place);
      compareDefault(old, current, place);
    } else {
      narrowed(old, current, breaks::server, place);
      widened(old, current, place);
    }
    compareProperties(old, current, place, request);
    compareBelow(old, current, "items", place, request);
    compareBelow(old, current, "additionalProperties", place, request);
  }

  private static boolean changed(JsonNode old, JsonNode current, String key) {
    return !old.path(key).equals(current.path(key));
  }

  private static String change(JsonNode old, JsonNode current, String key) {
    return key + " was " + show(old.path(key)) + ", is " + show(current.path(key));
  }

  private static String show(JsonNode node) {
    return node.isMissingNode() ? "open" : node.isTextual() ? node.textValue() : node.toString();
  }

  /** Whoever made values by the older schema, a client or a server, makes some that do not fit. */
  private static void narrowed(
      JsonNode old, JsonNode current, BiConsumer<String, String> found, String place) {
    UPPER_BOUNDS.stream()
        .filter(key -> narrower(old, current, key, 1))
        .forEach(key -> found.accept(place, change(old, current, key)));
    LOWER_BOUNDS.stream()
        .filter(key -> narrower(old, current, key, -1))
        .forEach(key -> found.accept(place, change(old, current, key)));
    if (current.has("pattern") && changed(old, current, "pattern")) {
      found.accept(place, change(old, current, "pattern"));
    }
    if (current.has("enum") && !old.has("enum")) {
      found.accept(place, "its words are now limited");
    }
    for (JsonNode word : old.path("enum")) {
      if (current.has("enum") && !contains(current.path("enum"), word)) {
        found.accept(place, "the word " + word.asText() + " is gone");
      }
    }
    if (old.path("nullable").asBoolean() && !current.path("nullable").asBoolean()) {
      found.accept(place, "it may no longer be null");
    }
    for (JsonNode required : current.path("required")) {
      if (!contains(old.path("required"), required)) {
        found.accept(place, required.asText() + " is now required");
      }
    }
  }

  private static boolean narrower(JsonNode old, JsonNode current, String key, int sign) {
    JsonNode then = old.path(key);
    JsonNode now = current.path(key);
    return now.isNumber()
        && (!then.isNumber() || now.decimalValue().compareTo(then.decimalValue()) * sign < 0);
  }

  /** Whoever leaves a value out gets something else. */
  private void compareDefault(JsonNode old, JsonNode current, String place) {
    if (old.has("default") && changed(old, current, "default")) {
      breaks.client(place, change(old, current, "default"));
    }
  }

  private void widened(JsonNode old, JsonNode current, String place) {
    if (!old.path("nullable").asBoolean() && current.path("nullable").asBoolean()) {
      breaks.client(place, "it may now be null");
    }
    for (JsonNode required : old.path("required")) {
      if (!contains(current.path("required"), required)) {
        breaks.client(place, required.asText() + " may now be missing");
      }
    }
    for (JsonNode word : current.path("enum")) {
      if (old.has("enum") && !contains(old.path("enum"), word)) {
        breaks.client(place, "the word " + word.asText() + " is new");
      }
    }
    // The vocabulary is open, but generated code has a constant for each known word.
    for (JsonNode word : old.path(KNOWN_WORDS)) {
      if (!contains(current.path(KNOWN_WORDS), word)) {
        breaks.client(place, "the known word " + word.asText() + " is gone");
      }
    }
  }

  private void compareProperties(JsonNode old, JsonNode current, String place, boolean request) {
    for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
      JsonNode now = current.path("properties").path(property.getKey());
      if (now.isMissingNode()) {
        breaks.both(place, "the property " + property.getKey() + " is gone");
      } else {
        compare(property.getValue(), now, place + ", " + property.getKey(), request);
      }
    }
  }

  private void compareBelow(
      JsonNode old, JsonNode current, String key, String place, boolean request) {
    if (old.path(key).isObject() && current.path(key).isObject()) {
      compare(old.path(key), current.path(key), place + ", " + key, request);
    } else if (changed(old, current, key)) {
      breaks.both(place, change(old, current, key));
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
