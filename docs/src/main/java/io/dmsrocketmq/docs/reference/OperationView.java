package io.dmsrocketmq.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.docs.guide.Markdown;
import io.dmsrocketmq.docs.sample.CurlSample;
import io.dmsrocketmq.docs.sample.JavaSample;
import io.dmsrocketmq.docs.sample.Sample;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation as its page shows it.
 *
 * @param operation the operation
 * @param summary what it does, in a few words
 * @param description what it does, as HTML
 * @param permission the action that a caller must be allowed, and how that is known
 * @param parameters its parameters
 * @param body the properties of its body
 * @param requests examples of its body
 * @param answers what it answers when it succeeds
 * @param calls samples of calls
 */
public record OperationView(
    Operation operation,
    String summary,
    String description,
    String permission,
    List<SchemaRow> parameters,
    List<SchemaRow> body,
    List<Example> requests,
    List<Answer> answers,
    List<Call> calls) {

  /**
   * An example of a body.
   *
   * @param name name of the scenario
   * @param summary what it shows
   * @param json the body
   */
  public record Example(String name, String summary, String json) {}

  /**
   * An answer of success.
   *
   * @param status HTTP status
   * @param description when it comes
   * @param rows the properties of its body
   * @param examples examples of its body
   */
  public record Answer(
      String status, String description, List<SchemaRow> rows, List<Example> examples) {}

  /**
   * A call in two languages.
   *
   * @param title what it does
   * @param curl the command line
   * @param java the statement
   */
  public record Call(String title, String curl, String java) {}

  static OperationView of(OpenApiDocument document, Operation operation) {
    JsonNode definition = operation.definition();
    List<SchemaRow> parameters = new ArrayList<>();
    for (JsonNode reference : definition.path("parameters")) {
      JsonNode parameter = document.resolve(reference);
      String name = parameter.path("name").asText() + " (" + parameter.path("in").asText() + ")";
      boolean required = parameter.path("required").asBoolean();
      parameters.add(SchemaTable.row(document, parameter, name, required));
    }
    JsonNode request = definition.path("requestBody").path("content").path("application/json");
    return new OperationView(
        operation,
        definition.path("summary").asText(),
        Markdown.html(definition.path("description").asText()),
        permission(definition.path("x-dms-permission")),
        parameters,
        SchemaTable.of(document, request.path("schema")),
        examples(document, request),
        answers(document, definition),
        calls(document, operation));
  }

  private static String permission(JsonNode permission) {
    if (permission.isMissingNode()) {
      return "";
    }
    String action = permission.path("action").asText();
    return permission.path("documented").asBoolean(true) ? action : action + " (by our ruling)";
  }

  private static List<Answer> answers(OpenApiDocument document, JsonNode definition) {
    List<Answer> answers = new ArrayList<>();
    for (var entry : definition.path("responses").properties()) {
      if (entry.getKey().startsWith("2")) {
        JsonNode answer = document.resolve(entry.getValue());
        JsonNode content = answer.path("content").path("application/json");
        answers.add(
            new Answer(
                entry.getKey(),
                answer.path("description").asText(),
                SchemaTable.of(document, content.path("schema")),
                examples(document, content)));
      }
    }
    return answers;
  }

  private static List<Example> examples(OpenApiDocument document, JsonNode content) {
    List<Example> examples = new ArrayList<>();
    for (String key : List.of("examples", "x-dms-recorded-examples")) {
      for (var entry : content.path(key).properties()) {
        JsonNode example = document.resolve(entry.getValue());
        examples.add(
            new Example(
                entry.getKey(),
                example.path("summary").asText(),
                example.path("value").toPrettyString()));
      }
    }
    return examples;
  }

  private static List<Call> calls(OpenApiDocument document, Operation operation) {
    return Sample.of(document, operation).stream()
        .map(sample -> new Call(sample.title(), CurlSample.of(sample), JavaSample.of(sample)))
        .toList();
  }
}
