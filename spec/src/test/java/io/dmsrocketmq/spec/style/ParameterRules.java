package io.dmsrocketmq.spec.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about parameters. */
final class ParameterRules {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private static final List<String> KEYS =
      List.of("name", "in", "required", "description", "x-dms-deviation", "schema", "examples");

  private ParameterRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.operations(
            "S40",
            "The path parameters are those of the template, in its order, before the others.",
            ParameterRules::pathParameters),
        Rule.operations("S41", "A parameter stands there once.", ParameterRules::once),
        Rule.parameters("S42", "A parameter has its keys in one order.", ParameterRules::keys),
        Rule.parameters(
            "S43", "A parameter has a description of sentences.", ParameterRules::description),
        Rule.parameters("S44", "A path parameter is required.", ParameterRules::required),
        Rule.parameters("S45", "A parameter has an example.", ParameterRules::example));
  }

  private static void pathParameters(AuthoredOperation operation, Report report) {
    List<String> expected = new ArrayList<>();
    Matcher placeholder = PLACEHOLDER.matcher(operation.template());
    while (placeholder.find()) {
      expected.add("path " + placeholder.group(1));
    }
    List<String> declared =
        operation.parameters().stream().map(p -> p.text("in") + " " + p.text("name")).toList();
    List<String> inPath = declared.stream().filter(name -> name.startsWith("path ")).toList();
    if (!inPath.equals(expected)) {
      report.at(operation, "the path wants " + expected + ", declared are " + inPath);
    } else if (!declared.subList(0, inPath.size()).equals(inPath)) {
      report.at(operation, "list the path parameters first");
    }
  }

  private static void once(AuthoredOperation operation, Report report) {
    Set<String> seen = new HashSet<>();
    for (Located parameter : operation.parameters()) {
      if (!seen.add(parameter.text("in") + " " + parameter.text("name"))) {
        report.at(operation, "the parameter " + parameter.text("name") + " stands there twice");
      }
    }
  }

  private static void keys(Located parameter, Report report) {
    List<String> keys = parameter.keys();
    if (!keys.equals(KEYS.stream().filter(keys::contains).toList()) || !keys.contains("schema")) {
      report.at(parameter, "the keys are " + keys + "; the order is " + KEYS);
    }
  }

  private static void description(Located parameter, Report report) {
    if (!Sentences.areIn(parameter.text("description"))) {
      report.at(parameter, Sentences.ADVICE);
    }
  }

  private static void required(Located parameter, Report report) {
    boolean inPath = parameter.text("in").equals("path");
    if (inPath && !parameter.text("required").equals("true")) {
      report.at(parameter, "set 'required: true'");
    }
    if (!inPath && parameter.text("required").equals("false")) {
      report.at(parameter, "leave out 'required: false', which is the default");
    }
    if (!inPath && !parameter.text("in").equals("query")) {
      report.at(parameter, "parameters stand in the path or in the query");
    }
  }

  private static void example(Located parameter, Report report) {
    if (parameter.child("examples").keys().isEmpty()) {
      report.at(parameter, "add examples, at least 'recorded'");
    }
  }
}
