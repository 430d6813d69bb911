package io.dmsrocketmq.spec.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what breaks callers, implementers or generated code.
 *
 * <p>The comparers that others have written overlook the removal of a property that is optional,
 * and in this contract every property of an answer is. They also name no place that a reason could
 * be attached to.
 */
final class Comparison {

  private final OpenApiDocument before;
  private final OpenApiDocument after;
  private final SchemaComparison schemas;
  private final Breaks breaks = new Breaks();

  private Comparison(OpenApiDocument before, OpenApiDocument after) {
    this.before = before;
    this.after = after;
    this.schemas = new SchemaComparison(before, after, breaks);
  }

  /**
   * The breaks, each as a text that names place, change and affected users, in the order of the
   * older document.
   */
  static List<String> breaks(OpenApiDocument before, OpenApiDocument after) {
    Comparison comparison = new Comparison(before, after);
    comparison.compare();
    return comparison.breaks.texts();
  }

  private void compare() {
    Map<String, Operation> remaining =
        after.operations().stream().collect(Collectors.toMap(Comparison::route, o -> o));
    for (Operation old : before.operations()) {
      Operation current = remaining.get(route(old));
      if (current == null) {
        breaks.both(old.id(), "the operation is gone");
      } else {
        compare(old, current);
      }
    }
    compareNames("/components/schemas", "schema ");
    compareErrorCodes();
  }

  private static String route(Operation operation) {
    return operation.method() + " " + operation.path();
  }

  private void compare(Operation old, Operation current) {
    String place = old.id();
    if (!old.id().equals(current.id())) {
      breaks.both(place, "the operationId is now " + current.id());
    }
    if (!old.tag().equals(current.tag())) {
      breaks.both(place, "the tag is now " + current.tag());
    }
    if (old.idempotent() && !current.idempotent()) {
      breaks.client(place, "it can no longer be repeated");
    }
    compareSecurity(old, current);
    compareParameters(old, current);
    compareBodies(old, current);
    compareResponses(old, current);
  }

  private void compareSecurity(Operation old, Operation current) {
    Set<String> ways = ways(current, after);
    for (String way : ways(old, before)) {
      if (!ways.contains(way)) {
        breaks.client(old.id(), "the authentication " + way + " no longer suffices");
      }
    }
  }

  private static Set<String> ways(Operation operation, OpenApiDocument document) {
    JsonNode security = operation.definition().path("security");
    JsonNode effective = security.isMissingNode() ? document.tree().path("security") : security;
    Set<String> ways = new TreeSet<>();
    effective.forEach(way -> ways.add(way.toString()));
    return ways.isEmpty() ? Set.of("{}") : ways;
  }

  private void compareParameters(Operation old, Operation current) {
    Map<String, JsonNode> olds = parameters(old, before);
    Map<String, JsonNode> currents = parameters(current, after);
    olds.forEach(
        (name, parameter) -> {
          JsonNode now = currents.get(name);
          if (now == null) {
            breaks.both(old.id(), "the parameter " + name + " is gone");
          } else {
            schemas.request(parameter.path("schema"), now.path("schema"), old.id() + ", " + name);
          }
        });
    currents.forEach(
        (name, parameter) -> {
          JsonNode then = olds.get(name);
          boolean wasRequired = then != null && then.path("required").asBoolean();
          if (parameter.path("required").asBoolean() && !wasRequired) {
            breaks.client(old.id(), "the parameter " + name + " is now required");
          }
        });
  }

  private static Map<String, JsonNode> parameters(Operation operation, OpenApiDocument document) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode reference : operation.definition().path("parameters")) {
      JsonNode parameter = document.resolve(reference);
      parameters.put(
          parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
    }
    return parameters;
  }

  private void compareBodies(Operation old, Operation current) {
    JsonNode then = old.definition().path("requestBody");
    JsonNode now = current.definition().path("requestBody");
    if (now.path("required").asBoolean() && !then.path("required").asBoolean()) {
      breaks.client(old.id(), "the request body is now required");
    }
    compareContent(then, now, old.id() + ", request body", true);
  }

  private void compareResponses(Operation old, Operation current) {
    JsonNode then = old.definition().path("responses");
    JsonNode now = current.definition().path("responses");
    for (Map.Entry<String, JsonNode> answer : then.properties()) {
      String place = old.id() + ", answer " + answer.getKey();
      if (!now.has(answer.getKey())) {
        breaks.both(place, "it is gone");
        continue;
      }
      JsonNode answerBefore = before.resolve(answer.getValue());
      JsonNode answerNow = after.resolve(now.path(answer.getKey()));
      answerBefore
          .path("headers")
          .fieldNames()
          .forEachRemaining(
              header -> {
                if (!answerNow.path("headers").has(header)) {
                  breaks.client(place, "the header " + header + " is gone");
                }
              });
      compareContent(answerBefore, answerNow, place, false);
    }
    now.fieldNames()
        .forEachRemaining(
            status -> {
              if (status.startsWith("2") && !then.has(status)) {
                breaks.client(old.id(), "the success " + status + " is new");
              }
            });
  }

  private void compareContent(JsonNode old, JsonNode current, String place, boolean request) {
    for (Map.Entry<String, JsonNode> content : old.path("content").properties()) {
      JsonNode now = current.path("content").path(content.getKey());
      if (now.isMissingNode()) {
        breaks.both(place, content.getKey() + " is gone");
      } else if (request) {
        schemas.request(content.getValue().path("schema"), now.path("schema"), place);
      } else {
        schemas.response(content.getValue().path("schema"), now.path("schema"), place);
      }
    }
  }

  /** Generated classes bear these names. */
  private void compareNames(String pointer, String kind) {
    JsonNode now = after.tree().at(pointer);
    for (Map.Entry<String, JsonNode> component : before.tree().at(pointer).properties()) {
      if (!now.has(component.getKey())) {
        breaks.both(kind + component.getKey(), "the name is gone");
      }
    }
  }

  private void compareErrorCodes() {
    Map<String, JsonNode> currents = errorCodes(after);
    errorCodes(before)
        .forEach(
            (code, entry) -> {
              JsonNode now = currents.get(code);
              if (now == null) {
                breaks.both("code " + code, "it is gone");
                return;
              }
              for (String key : List.of("name", "status")) {
                if (!Objects.equals(now.get(key), entry.get(key))) {
                  breaks.both("code " + code, "the " + key + " is now " + now.path(key).asText());
                }
              }
            });
  }

  private static Map<String, JsonNode> errorCodes(OpenApiDocument document) {
    Map<String, JsonNode> codes = new LinkedHashMap<>();
    document
        .tree()
        .path("x-dms-error-codes")
        .forEach(entry -> codes.put(entry.path("code").asText(), entry));
    return codes;
  }
}
