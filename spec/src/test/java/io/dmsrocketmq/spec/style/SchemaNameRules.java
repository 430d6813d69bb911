package io.dmsrocketmq.spec.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about the names of components, which become names of classes. */
final class SchemaNameRules {

  private static final Pattern PASCAL = Pattern.compile("[A-Z][a-z]+([A-Z][a-z]+)*");
  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(Req|Resp|Response|Entity|Info|Obj|DTO|Dto|Vo|Bean|Data|Model)");
  private static final Set<String> SHADOWING =
      Set.of(
          "Boolean",
          "Class",
          "Collection",
          "Date",
          "Enum",
          "Error",
          "Exception",
          "File",
          "Integer",
          "List",
          "Long",
          "Map",
          "Number",
          "Object",
          "Optional",
          "Override",
          "Package",
          "Process",
          "Record",
          "Set",
          "String",
          "Thread",
          "Void");
  private static final List<String> DIRECTORIES =
      List.of("schemas", "parameters", "responses", "paths");

  private SchemaNameRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.whole("S50", "A name is unique among its kind in all files.", SchemaNameRules::unique),
        Rule.schemas("S51", "A name is made of whole words in PascalCase.", SchemaNameRules::words),
        Rule.schemas(
            "S52", "A name hides no class of java.lang or java.util.", SchemaNameRules::shadowing),
        Rule.schemas("S53", "A body of one operation is called …Request.", SchemaNameRules::suffix),
        Rule.schemas("S54", "Every object has a name.", SchemaNameRules::inline));
  }

  private static void unique(Specification specification, Report report) {
    for (String directory : DIRECTORIES) {
      Map<String, Located> first = new HashMap<>();
      for (Located component : specification.components(directory)) {
        Located earlier = first.putIfAbsent(component.key(), component);
        if (earlier != null) {
          report.at(component, earlier.place() + " has this name too; rename one");
        }
      }
    }
  }

  private static void words(AuthoredSchema schema, Report report) {
    String name = schema.at().key();
    if (schema.named() && !PASCAL.matcher(name).matches()) {
      report.at(schema, "write whole words in PascalCase, no capitals in a row");
    }
    if (schema.named() && EMPTY_WORD.matcher(name).matches()) {
      report.at(schema, "the ending says nothing; use a noun, or …Request, …Page, …Result");
    }
  }

  private static void shadowing(AuthoredSchema schema, Report report) {
    if (schema.named() && SHADOWING.contains(schema.at().key())) {
      report.at(schema, "Java has a class of this name; choose a more exact one");
    }
  }

  private static void suffix(AuthoredSchema schema, Report report) {
    boolean named = schema.at().key().endsWith("Request");
    if (schema.named() && named && schema.inResponse()) {
      report.at(schema, "an answer holds it, so it is no …Request");
    }
    if (schema.named() && schema.inRequest() && schema.at().key().matches(".*(Page|Result)")) {
      report.at(schema, "a request holds it, so it is neither …Page nor …Result");
    }
  }

  private static void inline(AuthoredSchema schema, Report report) {
    for (Located part : schema.parts()) {
      boolean top = schema.named() && part.place().equals(schema.place());
      if (!top && part.has("properties")) {
        report.at(part, "give the object a name at the top of the file and refer to it");
      }
    }
  }
}
