package io.dmsrocketmq.spec.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An operation in a family file.
 *
 * @param at the Operation Object
 * @param method HTTP method in lower case
 * @param template path template under which the root file lists it
 * @param specification all files
 */
record AuthoredOperation(Located at, String method, String template, Specification specification)
    implements Subject {

  @Override
  public String place() {
    return at.place() + " " + id();
  }

  String id() {
    return at.text("operationId");
  }

  /** The verb of the operationId: all before the noun, where the verb may be a compound. */
  String verb() {
    String id = id();
    return OperationRules.VERBS.keySet().stream()
        .filter(verb -> id.matches(verb + "[A-Z][A-Za-z]*"))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse("");
  }

  /** The operationId as example files spell it. */
  String kebab() {
    return id().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  boolean isIdentity() {
    return at.texts("tags").contains("iam");
  }

  boolean hasBody() {
    return at.has("requestBody");
  }

  /** The parameters, with references followed. */
  List<Located> parameters() {
    return at.child("parameters").children().stream().map(specification::follow).toList();
  }

  Located jsonBody() {
    return at.child("requestBody").child("content").child("application/json");
  }

  /** The answers by status, as they stand, references not followed. */
  Map<String, Located> responses() {
    Map<String, Located> responses = new TreeMap<>();
    at.child("responses").children().forEach(response -> responses.put(response.key(), response));
    return responses;
  }

  /** The JSON bodies of the successful answers by status. */
  Map<String, Located> jsonSuccesses() {
    Map<String, Located> bodies = new TreeMap<>();
    responses()
        .forEach(
            (status, response) -> {
              Located body =
                  specification.follow(response).child("content").child("application/json");
              if (status.startsWith("2") && body.exists()) {
                bodies.put(status, body);
              }
            });
    return bodies;
  }
}
