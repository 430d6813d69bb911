package io.dmsrocketmq.spec.style;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules about the answers of operations. */
final class AnswerRules {

  private static final Map<String, String> SHARED =
      Map.ofEntries(
          Map.entry("400", "BadRequest"),
          Map.entry("401", "Unauthorized"),
          Map.entry("403", "Forbidden"),
          Map.entry("404", "NotFound"),
          Map.entry("406", "NotAcceptable"),
          Map.entry("408", "RequestTimeout"),
          Map.entry("413", "PayloadTooLarge"),
          Map.entry("415", "UnsupportedMediaType"),
          Map.entry("429", "TooManyRequests"),
          Map.entry("500", "InternalServerError"),
          Map.entry("501", "QueryTooLarge"),
          Map.entry("503", "ServiceUnavailable"));

  /** Queries that may take too long, and those whose answer may be too large. */
  private static final Set<String> SLOW =
      Set.of("listMessages", "showMessageTrace", "exportDeadLetterMessages");

  private static final Set<String> LARGE = SLOW;

  private AnswerRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.operations(
            "S20", "An operation gives the shared error answers that fit it.", AnswerRules::errors),
        Rule.operations(
            "S21", "An operation succeeds with 200, 201 or 204.", AnswerRules::successes),
        Rule.operations("S22", "The statuses stand in ascending order.", AnswerRules::order),
        Rule.operations(
            "S23", "Every answer has a description that tells enough.", AnswerRules::described),
        Rule.operations("S24", "Bodies are JSON with a named schema.", AnswerRules::bodies));
  }

  private static void errors(AuthoredOperation operation, Report report) {
    Map<String, String> expected = new TreeMap<>();
    for (String status : expectedStatuses(operation)) {
      expected.put(status, "../responses/errors.yaml#/" + SHARED.get(status));
    }
    Map<String, String> actual = new TreeMap<>();
    operation
        .responses()
        .forEach(
            (status, response) -> {
              if (!status.startsWith("2")) {
                actual.put(status, response.text("$ref"));
              }
            });
    for (String status : expected.keySet()) {
      if (!expected.get(status).equals(actual.get(status))) {
        report.at(operation, "answer " + status + " with $ref: '" + expected.get(status) + "'");
      }
    }
    actual.keySet().stream()
        .filter(status -> !expected.containsKey(status))
        .forEach(status -> report.at(operation, "the answer " + status + " does not fit; drop it"));
  }

  private static List<String> expectedStatuses(AuthoredOperation operation) {
    boolean identity = operation.isIdentity();
    boolean input = operation.hasBody() || !operation.parameters().isEmpty();
    return SHARED.keySet().stream()
        .filter(
            status ->
                switch (status) {
                  case "400" -> !identity || input;
                  case "403", "404" -> !identity;
                  case "406" -> !operation.jsonSuccesses().isEmpty();
                  case "408" -> SLOW.contains(operation.id());
                  case "413", "415" -> operation.hasBody();
                  case "501" -> LARGE.contains(operation.id());
                  default -> true;
                })
        .sorted()
        .toList();
  }

  private static void successes(AuthoredOperation operation, Report report) {
    List<String> successes =
        operation.responses().keySet().stream().filter(s -> s.startsWith("2")).toList();
    if (successes.isEmpty() || !Set.of("200", "201", "204").containsAll(successes)) {
      report.at(operation, "the successes are " + successes + "; declare 200, 201 or 204");
    }
  }

  private static void order(AuthoredOperation operation, Report report) {
    List<String> statuses = operation.at().child("responses").keys();
    if (!statuses.equals(statuses.stream().sorted().toList())) {
      report.at(operation, "the statuses are " + statuses + "; sort them");
    }
  }

  private static void described(AuthoredOperation operation, Report report) {
    for (Located response : operation.responses().values()) {
      Located answer = operation.specification().follow(response);
      if (!Sentences.tellEnough(answer.text("description"))) {
        report.at(answer, Sentences.ADVICE_ON_LENGTH);
      }
      for (Located header : answer.child("headers").children()) {
        if (!Sentences.areIn(operation.specification().follow(header).text("description"))) {
          report.at(header, Sentences.ADVICE);
        }
      }
    }
  }

  private static void bodies(AuthoredOperation operation, Report report) {
    checkContent(operation.at().child("requestBody"), report);
    for (Located response : operation.responses().values()) {
      checkContent(operation.specification().follow(response), report);
    }
  }

  private static void checkContent(Located holder, Report report) {
    for (Located content : holder.child("content").children()) {
      if (!content.key().equals("application/json")) {
        report.at(content, "the only media type is application/json");
      }
      Located schema = content.child("schema");
      if (!schema.isReference() && !schema.child("items").isReference()) {
        report.at(content, "give the schema a name in schemas/ and refer to it");
      }
    }
  }
}
