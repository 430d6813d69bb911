package io.dmsrocketmq.spec.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Rules about bounds, patterns and the codes of their violations. */
final class ConstraintRules {

  private static final Map<String, Set<String>> CONSTRAINTS =
      Map.of(
          "string", Set.of("minLength", "maxLength", "pattern", "enum"),
          "integer", Set.of("minimum", "maximum", "enum"),
          "boolean", Set.of(),
          "array", Set.of("minItems", "maxItems", "uniqueItems"),
          "object", Set.of("minProperties", "maxProperties"));

  private static final Set<String> ALL =
      Set.of(
          "minLength",
          "maxLength",
          "pattern",
          "enum",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties");

  private static final List<List<String>> RANGES =
      List.of(
          List.of("minLength", "maxLength"),
          List.of("minimum", "maximum"),
          List.of("minItems", "maxItems"),
          List.of("minProperties", "maxProperties"));

  /**
   * Constructs that Java and ECMA 262 understand differently, or that one of them lacks. Letters
   * and digits of all scripts are left in: with its flag u, ECMA 262 knows them.
   */
  private static final Pattern NOT_PORTABLE =
      Pattern.compile("\\(\\?(?!:|=|!)|\\\\[PAzZGQEhHRXvV]|\\\\p(?!\\{[LN]})|[*+?}]\\+|&&");

  private ConstraintRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.schemas("S70", "Everything in a request is bounded.", ConstraintRules::bounded),
        Rule.schemas("S71", "A constraint fits the type.", ConstraintRules::fitting),
        Rule.schemas("S72", "No range is empty.", ConstraintRules::ranges),
        Rule.schemas(
            "S73", "A pattern is anchored, for Java and for ECMA 262.", ConstraintRules::patterns),
        Rule.schemas(
            "S74", "The code of a violation is in the catalogue.", ConstraintRules::errorCodes));
  }

  private static void bounded(AuthoredSchema schema, Report report) {
    if (!schema.inRequest()) {
      return;
    }
    for (Located part : schema.parts()) {
      String missing =
          switch (part.text("type")) {
            case "string" -> part.has("enum") || part.has("maxLength") ? "" : "maxLength";
            case "array" -> part.has("maxItems") ? "" : "maxItems";
            case "integer" -> part.has("minimum") && part.has("maximum") ? "" : "minimum, maximum";
            case "object" ->
                part.has("additionalProperties") && !part.has("maxProperties")
                    ? "maxProperties"
                    : "";
            default -> "";
          };
      if (!missing.isEmpty()) {
        report.at(part, "a request could be boundless here; set " + missing);
      }
    }
  }

  private static void fitting(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      Set<String> fitting = CONSTRAINTS.getOrDefault(part.text("type"), ALL);
      part.keys().stream()
          .filter(key -> ALL.contains(key) && !fitting.contains(key))
          .forEach(key -> report.at(part, key + " says nothing about " + part.text("type")));
    }
  }

  private static void ranges(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      for (List<String> range : RANGES) {
        JsonNode least = part.node().path(range.get(0));
        JsonNode most = part.node().path(range.get(1));
        if (least.isNumber()
            && most.isNumber()
            && least.decimalValue().compareTo(most.decimalValue()) > 0) {
          report.at(part, range.get(0) + " is greater than " + range.get(1));
        }
      }
    }
  }

  private static void patterns(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      if (!part.has("pattern")) {
        continue;
      }
      String pattern = part.text("pattern");
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        report.at(part, "the pattern does not compile: " + e.getDescription());
      }
      if (NOT_PORTABLE.matcher(pattern).find()) {
        report.at(part, "the pattern means different things in Java and ECMA 262; simplify it");
      }
      if (!pattern.startsWith("^") || !pattern.endsWith("$") || hasTopLevelChoice(pattern)) {
        report.at(part, "anchor the whole pattern: '^…$', and '^(…|…)$' around a choice");
      }
    }
  }

  private static boolean hasTopLevelChoice(String pattern) {
    int depth = 0;
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> i++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '(' -> depth += inClass ? 0 : 1;
        case ')' -> depth -= inClass ? 0 : 1;
        case '|' -> {
          if (depth == 0 && !inClass) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static void errorCodes(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      JsonNode code = part.node().path("x-dms-error-code");
      if (code.isObject()) {
        part.child("x-dms-error-code")
            .children()
            .forEach(entry -> errorCode(schema, part, entry.key(), entry.node(), report));
      } else if (!code.isMissingNode()) {
        errorCode(schema, part, "type", code, report);
      }
    }
  }

  private static void errorCode(
      AuthoredSchema schema, Located part, String keyword, JsonNode code, Report report) {
    if (!schema.specification().errorStatuses().containsKey(code.asText())) {
      report.at(part, code.asText() + " is not in errors/error-codes.yaml; correct the code");
    }
    boolean always = Set.of("type", "format", "required").contains(keyword);
    if (!always && !part.has(keyword)) {
      report.at(part, "there is no " + keyword + " whose violation could give " + code.asText());
    }
  }
}
