package io.dmsrocketmq.spec.style;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rules about operations that are several in one. */
final class VariantRules {

  private static final List<String> KEYS =
      List.of("summary", "description", "scenarios", "query", "request", "answer", "paging");
  private static final Set<String> INPUT = Set.of("required", "optional", "fixed");
  private static final Set<String> OUTPUT = Set.of("status", "schema", "properties");

  private VariantRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.operations(
            "S38",
            "The variants of an operation share out all that it takes and answers.",
            VariantRules::check));
  }

  private static void check(AuthoredOperation operation, Report report) {
    List<Located> variants = operation.at().child("x-dms-variants").children();
    if (variants.isEmpty()) {
      return;
    }
    variants.forEach(variant -> form(variant, report));
    Specification specification = operation.specification();
    Set<String> query = new LinkedHashSet<>();
    for (Located parameter : operation.parameters()) {
      if (parameter.text("in").equals("query")) {
        query.add(parameter.text("name"));
      }
    }
    compare(operation, "parameters of the query", query, inputs(variants, "query"), report);
    Located body = specification.follow(operation.jsonBody().child("schema"));
    Set<String> properties = new LinkedHashSet<>(body.child("properties").keys());
    compare(operation, "properties of the body", properties, inputs(variants, "request"), report);
    Set<String> statuses = new LinkedHashSet<>(operation.responses().keySet());
    statuses.removeIf(status -> !status.startsWith("2"));
    Set<String> scenarios = new LinkedHashSet<>(operation.jsonBody().child("examples").keys());
    List<String> answered = new ArrayList<>();
    for (Located answer : operation.jsonSuccesses().values()) {
      scenarios.addAll(answer.child("examples").keys());
      answered.addAll(specification.follow(answer.child("schema")).child("properties").keys());
    }
    compare(operation, "answers", statuses, texts(variants, "answer", "status"), report);
    compare(operation, "scenarios", scenarios, lists(variants, "scenarios"), report);
    compare(operation, "properties of the answer", answered, outputs(variants, answered), report);
  }

  private static void form(Located variant, Report report) {
    if (!variant.keys().equals(KEYS.stream().filter(variant::has).toList())
        || !INPUT.containsAll(variant.child("query").keys())
        || !INPUT.containsAll(variant.child("request").keys())
        || !OUTPUT.containsAll(variant.child("answer").keys())) {
      report.at(variant, "the keys are " + KEYS + ", in this order");
    }
    if (OperationRules.VERBS.keySet().stream()
        .noneMatch(verb -> variant.key().matches(verb + "[A-Z][A-Za-z]*"))) {
      report.at(variant, "begin the name with one of " + OperationRules.VERBS.keySet());
    }
    if (variant.text("summary").isBlank() || variant.text("summary").endsWith(".")) {
      report.at(variant, "write a summary of one line, without a full stop");
    }
    if (!Sentences.areIn(variant.text("description"))) {
      report.at(variant, Sentences.ADVICE);
    }
  }

  private static void compare(
      AuthoredOperation operation,
      String what,
      Collection<String> whole,
      Collection<String> shared,
      Report report) {
    Set<String> forgotten = new LinkedHashSet<>(whole);
    forgotten.removeAll(shared);
    Set<String> unknown = new LinkedHashSet<>(shared);
    unknown.removeAll(new HashSet<>(whole));
    if (!forgotten.isEmpty() || !unknown.isEmpty()) {
      report.at(operation, what + " that no variant names: " + forgotten + ", unknown: " + unknown);
    }
  }

  private static List<String> inputs(List<Located> variants, String part) {
    List<String> names = new ArrayList<>();
    for (Located variant : variants) {
      names.addAll(variant.child(part).texts("required"));
      names.addAll(variant.child(part).texts("optional"));
      names.addAll(variant.child(part).child("fixed").keys());
    }
    return names;
  }

  /** A variant that names no schema answers all properties, if it has a body. */
  private static List<String> outputs(List<Located> variants, List<String> all) {
    List<String> names = new ArrayList<>();
    for (Located variant : variants) {
      Located answer = variant.child("answer");
      names.addAll(answer.has("schema") ? answer.texts("properties") : all);
    }
    return names;
  }

  private static List<String> texts(List<Located> variants, String part, String key) {
    return variants.stream().map(variant -> variant.child(part).text(key)).toList();
  }

  private static List<String> lists(List<Located> variants, String key) {
    return variants.stream().flatMap(variant -> variant.texts(key).stream()).toList();
  }
}
