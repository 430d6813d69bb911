package io.dmsrocketmq.spec.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about examples and the scenarios that they belong to. */
final class ExampleRules {

  /** Where recorded examples stand that contradict the tables, and hence the schema. */
  static final String CONTRADICTING = "x-dms-recorded-examples";

  private static final String MAIN_SCENARIO = "recorded";

  /** Name of our own example, where the recorded one contradicts the tables. */
  private static final String OWN_SCENARIO = "specified";

  private static final List<String> KEYS =
      List.of("summary", "description", "x-dms-deviation", "x-dms-refused", "value");

  private ExampleRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.files("S80", "A file of an example holds one Example Object.", ExampleRules::form),
        Rule.examples(
            "S81", "The file of an example is named after operation and role.", ExampleRules::name),
        Rule.examples("S82", "An example fits its schema.", ExampleRules::fits),
        Rule.operations("S84", "Every body has an example.", ExampleRules::present),
        Rule.operations("S85", "A scenario has request and answer.", ExampleRules::scenarios),
        Rule.schemas(
            "S86", "The example and the default of a schema fit it.", ExampleRules::inline));
  }

  private static void form(SourceFile file, Report report) {
    if (!file.directory().equals("examples")) {
      return;
    }
    List<String> keys = file.content().keys();
    if (!keys.equals(KEYS.stream().filter(keys::contains).toList()) || !keys.contains("value")) {
      report.at(file, "the keys are " + keys + "; the order is " + KEYS);
    }
    if (file.content().text("summary").isBlank() || file.content().text("summary").endsWith(".")) {
      report.at(file, "write a summary of one line, without a full stop");
    }
    String description = file.content().text("description");
    if (!description.isEmpty() && !Sentences.areIn(description)) {
      report.at(file, Sentences.ADVICE);
    }
  }

  private static void name(AuthoredExample example, Report report) {
    AuthoredOperation operation = example.operation();
    if (operation == null || !example.use().isReference()) {
      return;
    }
    String family = String.join("", operation.at().texts("tags"));
    String stem = "examples/" + family + "/" + operation.kebab() + "." + example.role();
    String own = stem + "." + example.scenario() + ".yaml";
    String file = example.example().file();
    if (!file.equals(stem + ".yaml") && !file.equals(own)) {
      report.at(example, "the file is " + file + "; call it " + stem + ".yaml or " + own);
    }
  }

  private static void fits(AuthoredExample example, Report report) {
    if (example.isContradicting() || !example.example().exists()) {
      return;
    }
    for (String error : example.errors()) {
      report.at(example.example(), "does not fit " + example.schema().place() + ": " + error);
    }
  }

  private static void present(AuthoredOperation operation, Report report) {
    List<Located> bodies = new ArrayList<>(operation.jsonSuccesses().values());
    if (operation.hasBody()) {
      bodies.add(operation.jsonBody());
    }
    for (Located body : bodies) {
      String main = body.has(CONTRADICTING) ? OWN_SCENARIO : MAIN_SCENARIO;
      List<String> scenarios = body.child("examples").keys();
      if (scenarios.isEmpty() || !scenarios.get(0).equals(main)) {
        report.at(body, "add an example of the scenario '" + main + "', as the first one");
      }
    }
  }

  private static void scenarios(AuthoredOperation operation, Report report) {
    Set<String> requests = scenariosOf(operation.jsonBody());
    Map<String, Located> successes = operation.jsonSuccesses();
    Set<String> answers = new LinkedHashSet<>();
    successes.values().forEach(body -> answers.addAll(scenariosOf(body)));
    boolean silent =
        operation.responses().keySet().stream()
            .anyMatch(status -> status.startsWith("2") && !successes.containsKey(status));
    if (operation.hasBody() && !requests.containsAll(answers)) {
      report.at(
          operation, "the request lacks scenarios of the answer: " + minus(answers, requests));
    }
    if (!silent && !answers.containsAll(requests)) {
      report.at(
          operation, "the answer lacks scenarios of the request: " + minus(requests, answers));
    }
    answers.addAll(requests);
    for (Located parameter : operation.parameters()) {
      Set<String> named = new HashSet<>(parameter.child("examples").keys());
      if (parameter.text("required").equals("true")
          && !named.contains(MAIN_SCENARIO)
          && !named.containsAll(answers)) {
        report.at(parameter, "add examples of the scenarios " + minus(answers, named));
      }
    }
  }

  private static Set<String> scenariosOf(Located body) {
    Set<String> scenarios = new LinkedHashSet<>(body.child("examples").keys());
    scenarios.addAll(body.child(CONTRADICTING).keys());
    scenarios.remove(OWN_SCENARIO);
    return scenarios;
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    Set<String> rest = new LinkedHashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static void inline(AuthoredSchema schema, Report report) {
    ExampleValidator validator = schema.specification().validator();
    for (Located part : schema.parts()) {
      for (String key : List.of("example", "default")) {
        if (part.has(key)) {
          validator
              .errors(part, part.node().path(key))
              .forEach(error -> report.at(part, key + " does not fit: " + error));
        }
      }
    }
  }
}
