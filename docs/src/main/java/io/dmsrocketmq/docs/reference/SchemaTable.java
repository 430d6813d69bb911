package io.dmsrocketmq.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.docs.guide.Markdown;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays the properties of a schema out as one table, those of its parts included. */
final class SchemaTable {

  private final OpenApiDocument document;
  private final List<SchemaRow> rows = new ArrayList<>();
  private final Deque<JsonNode> open = new ArrayDeque<>();

  private SchemaTable(OpenApiDocument document) {
    this.document = document;
  }

  static List<SchemaRow> of(OpenApiDocument document, JsonNode schema) {
    SchemaTable table = new SchemaTable(document);
    table.addParts("", schema);
    return table.rows;
  }

  /** Makes a row for something that has a schema: a parameter or a property. */
  static SchemaRow row(OpenApiDocument document, JsonNode holder, String name, boolean required) {
    JsonNode schema = document.resolve(holder.has("schema") ? holder.get("schema") : holder);
    JsonNode own = holder.path("description");
    String description = own.isMissingNode() ? schema.path("description").asText() : own.asText();
    return new SchemaRow(
        name,
        type(document, schema),
        required,
        bounds(document, schema),
        Markdown.html(description));
  }

  private void addParts(String prefix, JsonNode reference) {
    JsonNode schema = document.resolve(reference);
    if (open.contains(schema)) {
      return;
    }
    open.push(schema);
    if (schema.path("type").asText().equals("array")) {
      addParts(prefix + "[]", schema.path("items"));
    }
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (var property : schema.path("properties").properties()) {
      String name = (prefix.isEmpty() ? "" : prefix + ".") + property.getKey();
      rows.add(row(document, property.getValue(), name, required.contains(property.getKey())));
      addParts(name, property.getValue());
    }
    open.pop();
  }

  private static String type(OpenApiDocument document, JsonNode schema) {
    String type = schema.path("type").asText("any");
    return switch (type) {
      case "array" -> "list of " + plural(type(document, document.resolve(schema.path("items"))));
      case "integer" ->
          schema.path("format").asText().equals("int64") ? "integer, 64 bits" : "integer";
      default -> type;
    };
  }

  private static String plural(String type) {
    return type.startsWith("list of") || type.equals("any") ? type + " value" : type + "s";
  }

  private static String bounds(OpenApiDocument document, JsonNode schema) {
    List<String> bounds = new ArrayList<>();
    range(bounds, schema, "minLength", "maxLength", " characters");
    range(bounds, schema, "minItems", "maxItems", " items");
    if (!isWholeRange(schema)) {
      range(bounds, schema, "minimum", "maximum", "");
    }
    if (schema.has("pattern")) {
      bounds.add("matches " + schema.get("pattern").asText());
    }
    List<String> words = new ArrayList<>();
    schema.path("enum").forEach(word -> words.add(word.asText()));
    if (!words.isEmpty()) {
      bounds.add((words.size() == 1 ? "only " : "one of ") + String.join(", ", words));
    }
    if (schema.has("default")) {
      bounds.add(schema.get("default").asText() + " if it is left out");
    }
    if (schema.path("type").asText().equals("array")) {
      String items = bounds(document, document.resolve(schema.path("items")));
      if (!items.isEmpty()) {
        bounds.add("each " + items);
      }
    }
    return String.join("; ", bounds);
  }

  /** A number that may be any of its type is not bounded as far as a reader can tell. */
  private static boolean isWholeRange(JsonNode schema) {
    long least = schema.path("minimum").asLong();
    long most = schema.path("maximum").asLong();
    return (least == Integer.MIN_VALUE && most == Integer.MAX_VALUE)
        || (least == Long.MIN_VALUE && most == Long.MAX_VALUE);
  }

  private static void range(
      List<String> bounds, JsonNode schema, String least, String most, String unit) {
    if (schema.has(least) && schema.get(least).equals(schema.get(most))) {
      bounds.add("exactly " + schema.get(least).asText() + unit);
    } else if (schema.has(least) && schema.has(most)) {
      bounds.add(schema.get(least).asText() + " to " + schema.get(most).asText() + unit);
    } else if (schema.has(least)) {
      bounds.add("at least " + schema.get(least).asText() + unit);
    } else if (schema.has(most)) {
      bounds.add("at most " + schema.get(most).asText() + unit);
    }
  }
}
