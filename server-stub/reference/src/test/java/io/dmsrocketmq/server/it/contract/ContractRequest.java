package io.dmsrocketmq.server.it.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.spec.Operation;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request to one operation, in parts that can be exchanged.
 *
 * @param operation the operation
 * @param scenario name of the example that it is made of
 * @param path the values of the path, not encoded
 * @param query the values of the query, not encoded
 * @param body the body, missing if there is none
 */
record ContractRequest(
    Operation operation,
    String scenario,
    Map<String, String> path,
    Map<String, String> query,
    JsonNode body) {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** Gives the same request with another value at one place; a missing value is left out. */
  ContractRequest with(Site site, JsonNode value) {
    return switch (site.where()) {
      case PATH ->
          new ContractRequest(operation, scenario, replaced(path, site.name(), value), query, body);
      case QUERY ->
          new ContractRequest(operation, scenario, path, replaced(query, site.name(), value), body);
      case BODY -> withBody(site.pointer(), value);
    };
  }

  private static Map<String, String> replaced(
      Map<String, String> values, String name, JsonNode value) {
    Map<String, String> copy = new LinkedHashMap<>(values);
    if (value.isMissingNode()) {
      copy.remove(name);
    } else {
      copy.put(name, value.isContainerNode() ? value.toString() : value.asText());
    }
    return copy;
  }

  /** Gives the same request with another value at one place of the body. */
  ContractRequest withBody(JsonPointer pointer, JsonNode value) {
    return new ContractRequest(operation, scenario, path, query, replaced(pointer, value));
  }

  private JsonNode replaced(JsonPointer pointer, JsonNode value) {
    if (pointer.matches()) {
      return value;
    }
    JsonNode copy = body.isMissingNode() ? body : body.deepCopy();
    JsonNode parent = copy.at(pointer.head());
    String key = pointer.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      if (value.isMissingNode()) {
        object.remove(key);
      } else {
        object.set(key, value);
      }
    } else if (parent instanceof ArrayNode array) {
      int index = pointer.last().getMatchingIndex();
      if (value.isMissingNode()) {
        array.remove(index);
      } else {
        array.set(index, value);
      }
    } else {
      throw new IllegalStateException("Nothing is at " + pointer.head() + " of " + body);
    }
    return copy;
  }

  /** Gives path and query as the request line has them. */
  String target() {
    String segments =
        PARAMETER
            .matcher(operation.path())
            .replaceAll(
                match -> Matcher.quoteReplacement(encoded(path.getOrDefault(match.group(1), ""))));
    String pairs =
        query.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
            .collect(Collectors.joining("&"));
    return pairs.isEmpty() ? segments : segments + "?" + pairs;
  }

  boolean hasBody() {
    return !(body instanceof MissingNode);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    String line = operation.method() + " " + target();
    String text = hasBody() ? line + " " + body : line;
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }
}
