package io.dmsrocketmq.contract.consumer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.contract.Scenario;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a request: those of a scenario, as far as a test does not change them. */
final class AgreedRequest {

  private static final JsonMapper JSON = new JsonMapper();

  private final ClientCall<?> call;
  private final Map<String, String> path = new LinkedHashMap<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private JsonNode body;

  AgreedRequest(ClientCall<?> call, Scenario scenario) {
    this.call = call;
    for (JsonNode entry : call.operation().definition().path("parameters")) {
      JsonNode parameter = Scenario.CONTRACT.resolve(entry);
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("path")) {
        path.put(name, example(parameter, scenario.name()));
      } else if (isRequired(parameter)) {
        query.put(name, example(parameter, scenario.name()));
      }
    }
    call.variant()
        .at("/query/fixed")
        .properties()
        .forEach(fixed -> query.put(fixed.getKey(), fixed.getValue().asText()));
    boolean hasBody = call.operation().definition().has("requestBody");
    body = hasBody ? scenario.requestBody().deepCopy() : MissingNode.getInstance();
    call.texts()
        .forEach(
            place -> setBody(place, JsonNodeFactory.instance.textNode(body.at(place).asText())));
  }

  private boolean isRequired(JsonNode parameter) {
    for (JsonNode name : call.variant().at("/query/required")) {
      if (name.equals(parameter.path("name"))) {
        return true;
      }
    }
    return parameter.path("required").asBoolean()
        || call.always().contains(parameter.path("name").asText());
  }

  /** The value that a parameter of a call has in a scenario, or in the first one that has it. */
  static String example(ClientCall<?> call, String name, String scenario) {
    for (JsonNode entry : call.operation().definition().path("parameters")) {
      JsonNode parameter = Scenario.CONTRACT.resolve(entry);
      if (parameter.path("name").asText().equals(name)) {
        return example(parameter, scenario);
      }
    }
    throw new NoSuchElementException(call.name() + " has no parameter " + name);
  }

  private static String example(JsonNode parameter, String scenario) {
    JsonNode examples = parameter.path("examples");
    JsonNode example =
        examples.has(scenario) ? examples.path(scenario) : examples.elements().next();
    return example.path("value").asText();
  }

  void setPath(String name, String value) {
    if (path.replace(name, value) == null) {
      throw new IllegalArgumentException(call.name() + " has no path parameter " + name);
    }
  }

  void setQuery(String name, String value) {
    query.put(name, value);
  }

  void removeQuery(String name) {
    query.remove(name);
  }

  /** Changes a value of the body, or removes it where the new one is missing. */
  void setBody(String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = body.at(place.head());
    if (parent instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), value);
    } else if (value.isMissingNode()) {
      ((ObjectNode) parent).remove(place.last().getMatchingProperty());
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
    }
  }

  void clearBody() {
    body = MissingNode.getInstance();
  }

  boolean hasInPath(String name) {
    return path.containsKey(name);
  }

  /** The value of a path parameter. */
  String path(String name) {
    return Objects.requireNonNull(path.get(name), name);
  }

  String instance() {
    return path("instance_id");
  }

  /** The value of a query parameter, or null where the request has none. */
  @Nullable String query(String name) {
    return query.get(name);
  }

  @Nullable Integer number(String name) {
    String value = query.get(name);
    return value == null ? null : Integer.valueOf(value);
  }

  /** The value of a query parameter as a type of the client. */
  <T> @Nullable T query(String name, Function<String, T> type) {
    String value = query.get(name);
    return value == null ? null : type.apply(value);
  }

  /** The body as a type of the client. */
  <T> T body(Class<T> type) {
    try {
      return JSON.treeToValue(body, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode body() {
    return body;
  }

  Map<String, List<String>> queryParameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    query.forEach((name, value) -> parameters.put(name, List.of(value)));
    return parameters;
  }

  /** The path, with the values that the function has for parameters in place of the agreed ones. */
  String path(Function<String, @Nullable String> values) {
    StringBuilder text = new StringBuilder();
    for (String segment : call.operation().path().substring(1).split("/", -1)) {
      text.append('/');
      if (segment.startsWith("{")) {
        String name = segment.substring(1, segment.length() - 1);
        String value = values.apply(name);
        text.append(value == null ? encoded(path(name)) : value);
      } else {
        text.append(segment);
      }
    }
    return text.toString();
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
