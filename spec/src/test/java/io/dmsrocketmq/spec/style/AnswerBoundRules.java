package io.dmsrocketmq.spec.style;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.AnswerBounds;
import java.util.List;
import java.util.Set;

/** Rules about how much an answer may hold. */
final class AnswerBoundRules {

  private static final List<String> KINDS =
      List.of("format", "pattern", "enum", "x-extensible-enum", AnswerBounds.NAMED);

  /** Its name says that no bound is known. */
  private static final String BOUNDLESS = "biginteger";

  private AnswerBoundRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.schemas("S75", "Everything in an answer is bounded.", AnswerBoundRules::bounded),
        Rule.schemas(
            "S76", "A text of an answer says what kind of text it is.", AnswerBoundRules::kinds),
        Rule.schemas(
            "S77",
            "A text that takes its bounds from another schema is no part of a request.",
            AnswerBoundRules::named));
  }

  private static void bounded(AuthoredSchema schema, Report report) {
    if (!schema.inResponse()) {
      return;
    }
    for (Located part : schema.parts()) {
      Set<String> wanted =
          switch (part.text("type")) {
            case "string" -> part.has("enum") ? Set.of() : Set.of("maxLength");
            case "array" -> Set.of("maxItems");
            case "integer" ->
                part.text("format").equals(BOUNDLESS) ? Set.of() : Set.of("minimum", "maximum");
            case "object" ->
                part.has("additionalProperties") ? Set.of("maxProperties") : Set.<String>of();
            default -> Set.of();
          };
      JsonNode missing = schema.specification().bounds().missing(part.node());
      wanted.stream()
          .filter(keyword -> !part.has(keyword) && !missing.has(keyword))
          .forEach(
              keyword ->
                  report.at(
                      part,
                      keyword + " follows from nothing; name a schema in x-dms-bounds, or set it"));
    }
  }

  private static void kinds(AuthoredSchema schema, Report report) {
    if (!schema.inResponse() || schema.inRequest()) {
      return;
    }
    for (Located part : schema.parts()) {
      if (part.text("type").equals("string") && KINDS.stream().noneMatch(part::has)) {
        report.at(part, "name the kind in x-dms-bounds, FreeText where it is any text");
      }
    }
  }

  private static void named(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      if (!part.has(AnswerBounds.NAMED)) {
        continue;
      }
      if (schema.inRequest()) {
        report.at(part, "requests are checked by what stands here; state the bounds themselves");
      }
      JsonNode source = schema.specification().bounds().source(part.node());
      if (source == null || !source.path("type").equals(part.node().path("type"))) {
        report.at(
            part, part.text(AnswerBounds.NAMED) + " is no schema of this type; correct the name");
      }
    }
  }
}
