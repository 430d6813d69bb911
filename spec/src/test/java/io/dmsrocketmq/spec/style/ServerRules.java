package io.dmsrocketmq.spec.style;

import java.util.List;

/** Rules about what the document says of all its operations at once. */
final class ServerRules {

  private static final String HEADERS = "x-dms-answer-headers";

  private ServerRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.whole("S19", "A server says whether it is an internal one.", ServerRules::servers),
        Rule.whole(
            "S25",
            "What every answer has as a header stands in openapi.yaml.",
            ServerRules::headers),
        Rule.operations(
            "S26", "No answer repeats a header that every answer has.", ServerRules::repeated));
  }

  private static void servers(Specification specification, Report report) {
    for (Located server : specification.root().child("servers").children()) {
      if (!server.node().path("x-internal").isBoolean()
          || !Sentences.areIn(server.text("description"))) {
        report.at(server, "set x-internal to true or false, and describe the server in a sentence");
      }
    }
  }

  private static void headers(Specification specification, Report report) {
    Located headers = specification.root().child(HEADERS);
    if (!headers.has("X-Request-Id")) {
      report.at(headers, "add X-Request-Id, by which support finds a request");
    }
    for (Located header : headers.children()) {
      if (!Sentences.areIn(specification.follow(header).text("description"))) {
        report.at(header, Sentences.ADVICE);
      }
      // A client takes a required header for a part of the result.
      if (specification.follow(header).has("required")) {
        report.at(header, "a header of all answers is no part of a result; drop 'required'");
      }
    }
  }

  private static void repeated(AuthoredOperation operation, Report report) {
    Specification specification = operation.specification();
    List<String> shared = specification.root().child(HEADERS).keys();
    for (Located response : operation.responses().values()) {
      Located answer = specification.follow(response);
      for (Located header : answer.child("headers").children()) {
        if (shared.contains(header.key())) {
          report.at(header, "the bundler adds it; drop it here");
        }
      }
    }
  }
}
