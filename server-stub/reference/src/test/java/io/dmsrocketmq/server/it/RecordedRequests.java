package io.dmsrocketmq.server.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Requests as the contract records them. */
public final class RecordedRequests {

  private static final JsonNode CONTRACT = read();

  private RecordedRequests() {}

  /** Gives the first example of the body, or null where the operation has none. */
  public static @Nullable String body(Operation operation) {
    Iterator<JsonNode> examples =
        definition(operation).at("/requestBody/content/application~1json/examples").elements();
    return examples.hasNext() ? examples.next().path("value").toString() : null;
  }

  /** Gives an example of the body by its name. */
  static String body(Operation operation, String example) {
    return value(
            definition(operation).at("/requestBody/content/application~1json/examples"), example)
        .toString();
  }

  /** Gives an example of an answer by its name. */
  static JsonNode answer(Operation operation, int status, String example) {
    return value(
        definition(operation).at("/responses/" + status + "/content/application~1json/examples"),
        example);
  }

  /** Gives the codes of the operation that do not come with its shared answers. */
  public static Set<String> ownErrors(Operation operation) {
    Set<String> codes = new TreeSet<>();
    definition(operation).path("x-dms-errors").forEach(code -> codes.add(code.asText()));
    operation.answers().values().forEach(codes::removeAll);
    return codes;
  }

  private static JsonNode value(JsonNode examples, String name) {
    JsonNode example = resolved(examples.path(name)).path("value");
    if (example.isMissingNode()) {
      throw new AssertionError("The contract has no example " + name + " there.");
    }
    return example;
  }

  /** Gives the first example of a parameter in a query, or null where it has none. */
  public static @Nullable String parameter(Operation operation, String name) {
    return StreamSupport.stream(definition(operation).path("parameters").spliterator(), false)
        .map(RecordedRequests::resolved)
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .flatMap(parameter -> parameter.path("examples").valueStream().limit(1))
        .map(example -> example.path("value").asText())
        .findFirst()
        .orElse(null);
  }

  /**
   * Gives the query with the first examples of the mandatory parameters, with its question mark.
   */
  static String query(Operation operation) {
    String query =
        StreamSupport.stream(definition(operation).path("parameters").spliterator(), false)
            .map(RecordedRequests::resolved)
            .filter(parameter -> parameter.path("in").asText().equals("query"))
            .filter(parameter -> parameter.path("required").asBoolean())
            .map(RecordedRequests::pair)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static JsonNode definition(Operation operation) {
    String method = operation.method().toLowerCase(Locale.ROOT);
    return CONTRACT.path("paths").path(operation.path()).path(method);
  }

  private static JsonNode resolved(JsonNode parameter) {
    return parameter.has("$ref")
        ? CONTRACT.at(parameter.path("$ref").asText().substring(1))
        : parameter;
  }

  private static String pair(JsonNode parameter) {
    String value = parameter.path("examples").elements().next().path("value").asText();
    return parameter.path("name").asText() + "=" + URLEncoder.encode(value, UTF_8);
  }

  private static JsonNode read() {
    try (InputStream stream =
        RecordedRequests.class.getResourceAsStream("/META-INF/openapi/dms-rocketmq.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(stream));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
