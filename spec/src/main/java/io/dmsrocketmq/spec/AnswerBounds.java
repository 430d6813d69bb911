package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an answer may hold at most: as much as the schema that it names, or else as much
 * as the contract says of all parts of its kind.
 */
public final class AnswerBounds {

  /** Names the schema whose bounds hold for the part. */
  public static final String NAMED = "x-dms-bounds";

  /** Holds the bounds of the parts that name none, by their kind. */
  public static final String GENERAL = "x-dms-answer-bounds";

  private static final List<String> KEYWORDS =
      List.of(
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties");

  private final JsonNode general;
  private final Map<String, JsonNode> named = new HashMap<>();

  private AnswerBounds(JsonNode general) {
    this.general = general;
  }

  /**
   * Reads the bounds.
   *
   * @param sources the authored files
   * @return what they say about the bounds of answers
   */
  public static AnswerBounds of(SourceTree sources) {
    AnswerBounds bounds = new AnswerBounds(sources.file(SourceTree.ROOT).path(GENERAL));
    sources.files().forEach(bounds::add);
    return bounds;
  }

  private void add(String file, JsonNode content) {
    if (ComponentKind.of(file) == ComponentKind.SCHEMAS) {
      content.properties().forEach(entry -> named.put(entry.getKey(), entry.getValue()));
    }
  }

  /**
   * Finds the bounds that a part of a schema does not state itself.
   *
   * @param part a Schema Object that is no reference
   * @return keywords and their values
   */
  public ObjectNode missing(JsonNode part) {
    ObjectNode missing = JsonNodeFactory.instance.objectNode();
    JsonNode source = source(part);
    for (String keyword : KEYWORDS) {
      if (source != null && source.has(keyword) && !part.has(keyword)) {
        missing.set(keyword, source.get(keyword));
      }
    }
    return missing;
  }

  /**
   * Finds where the bounds of a part stand.
   *
   * @param part a Schema Object that is no reference
   * @return the schema or the entry that holds them, or null where there is none
   */
  public @Nullable JsonNode source(JsonNode part) {
    return part.has(NAMED) ? named.get(part.get(NAMED).asText()) : general.get(kind(part));
  }

  private static String kind(JsonNode part) {
    String type = part.path("type").asText();
    return switch (type) {
      case "string" -> part.has("x-extensible-enum") ? "vocabulary" : type;
      case "integer" -> part.path("format").asText();
      case "object" -> part.has("additionalProperties") ? "map" : type;
      default -> type;
    };
  }
}
