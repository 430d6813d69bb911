package io.dmsrocketmq.spec.style;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about what is in a schema. */
final class SchemaRules {

  private static final Map<String, Set<String>> FORMATS =
      Map.of(
          "string", Set.of("", "password", "date-time"),
          "integer", Set.of("int32", "int64", "biginteger"),
          "boolean", Set.of(""),
          "array", Set.of(""),
          "object", Set.of(""));

  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "format",
          "description",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "enum",
          "default",
          "nullable",
          "example",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "oneOf",
          "$ref",
          "x-dms-bounds",
          "x-dms-deviation",
          "x-dms-error-code",
          "x-dms-refused-properties",
          "x-extensible-enum",
          "x-enum-descriptions",
          "x-enum-varnames");

  /** They are mapped to classes written by hand; the parts of a choice may be numbers. */
  private static final Set<String> CHOICES = Set.of("ScalarValue", "EpochMilliseconds");

  private static final Set<String> NULLABLE =
      Set.of("app_id", "app_name", "transaction_state", "transaction_id", "next", "previous");

  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private static final Pattern SECRET = Pattern.compile("(?i).*(secret_?key|password|token)");

  private SchemaRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.schemas("S60", "Types and formats are known.", SchemaRules::types),
        Rule.schemas("S61", "Keywords are known.", SchemaRules::keywords),
        Rule.schemas(
            "S62",
            "Schemas and properties have descriptions of sentences.",
            SchemaRules::described),
        Rule.schemas("S63", "What is required is a property.", SchemaRules::required),
        Rule.schemas("S64", "Only two schemas are choices.", SchemaRules::choices),
        Rule.schemas(
            "S65", "Answers hold open vocabularies and no defaults.", SchemaRules::answers),
        Rule.schemas("S66", "Properties of answers are optional.", SchemaRules::optional),
        Rule.schemas(
            "S67", "Only properties whose null is recorded may be null.", SchemaRules::nullable),
        Rule.schemas("S68", "A secret has the format password.", SchemaRules::secret),
        Rule.schemas(
            "S69",
            "Each word has its name and its description, if any word has one.",
            SchemaRules::words));
  }

  private static boolean isChoice(AuthoredSchema schema) {
    return schema.named() && CHOICES.contains(schema.at().key());
  }

  private static void types(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      String type = part.text("type");
      if (isChoice(schema) && (type.isEmpty() || type.equals("number"))) {
        continue;
      }
      if (!FORMATS.containsKey(type)) {
        report.at(part, "the type '" + type + "' is none of " + FORMATS.keySet());
      } else if (!FORMATS.getOrDefault(type, Set.of()).contains(part.text("format"))) {
        report.at(part, "the format of " + type + " is one of " + FORMATS.get(type));
      }
      if (type.equals("array") && !part.child("items").exists()) {
        report.at(part, "declare the items");
      }
    }
  }

  private static void keywords(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      part.keys().stream()
          .filter(key -> !KEYWORDS.contains(key))
          .forEach(key -> report.at(part, key + " is no keyword of ours; is it misspelt?"));
    }
  }

  private static void secret(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      boolean named = SECRET.matcher(part.key()).matches();
      if (named && part.text("type").equals("string") && !part.text("format").equals("password")) {
        report.at(part, "generated code masks by 'format: password'; add it");
      }
    }
  }

  private static void words(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      int words = part.node().path("enum").size() + part.node().path("x-extensible-enum").size();
      for (String extension : List.of("x-enum-descriptions", "x-enum-varnames")) {
        if (part.child(extension).exists() && part.node().path(extension).size() != words) {
          report.at(part, extension + " has an entry for each word, in their order");
        }
      }
      part.texts("x-enum-varnames").stream()
          .filter(name -> !CONSTANT.matcher(name).matches())
          .forEach(name -> report.at(part, name + " is no name of a constant"));
    }
  }

  private static void described(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      boolean top = part.place().equals(schema.place());
      boolean property = part.path().matches(".*/properties/[^/]+");
      String description = part.text("description");
      if (property && !Sentences.areIn(description)) {
        report.at(part, Sentences.ADVICE);
      } else if (top && schema.named() && !Sentences.tellEnough(description)) {
        report.at(part, Sentences.ADVICE_ON_LENGTH);
      }
    }
  }

  private static void required(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      List<String> properties = part.child("properties").keys();
      for (String name : part.texts("required")) {
        if (!properties.contains(name)) {
          report.at(part, name + " is required but no property; correct one of the two");
        }
      }
    }
  }

  private static void choices(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      if (!isChoice(schema) && (part.has("oneOf") || part.has("anyOf") || part.has("allOf"))) {
        report.at(part, "generators make unusable code of a choice; describe it in a sentence");
      }
    }
  }

  private static void answers(AuthoredSchema schema, Report report) {
    if (!schema.inResponse()) {
      return;
    }
    for (Located part : schema.parts()) {
      if (part.has("default")) {
        report.at(part, "a reader would invent the default; say it in the description");
      }
      if (part.has("enum")) {
        report.at(part, "answers may bring new words; use x-extensible-enum");
      }
    }
  }

  private static void optional(AuthoredSchema schema, Report report) {
    boolean answer = schema.inResponse() && !schema.inRequest();
    if (answer && schema.at().has("required") && !schema.at().key().equals("ErrorBody")) {
      report.at(schema, "an answer may lack any property; drop 'required'");
    }
  }

  private static void nullable(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      if (part.has("nullable") && !NULLABLE.contains(part.key())) {
        report.at(part, "only " + NULLABLE + " may be null");
      }
    }
  }
}
