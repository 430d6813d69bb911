package io.dmsrocketmq.spec.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
 * @param scenario name of the example that it was made from
 * @param path the values of the path, not encoded
 * @param query the values of the query, not encoded
 * @param body the body, missing if there is none
 */
public record ContractRequest(
    Operation operation,
    String scenario,
    Map<String, String> path,
    Map<String, String> query,
    JsonNode body) {

  private static final int LONGEST_TEXT = 600;
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /**
   * Gives the same request with another value in the path.
   *
   * @param name the parameter
   * @param value its value, not encoded
   * @return the other request
   */
  public ContractRequest withPath(String name, String value) {
    Map<String, String> copy = new LinkedHashMap<>(path);
    copy.put(name, value);
    return new ContractRequest(operation, scenario, copy, query, body);
  }

  /**
   * Gives the same request with another value in the query.
   *
   * @param name the parameter
   * @param value its value, not encoded
   * @return the other request
   */
  public ContractRequest withQuery(String name, Object value) {
    Map<String, String> copy = new LinkedHashMap<>(query);
    copy.put(name, value.toString());
    return new ContractRequest(operation, scenario, path, copy, body);
  }

  /**
   * Gives the same request with another value in the body.
   *
   * @param pointer the place
   * @param value the value; a missing one takes the property away
   * @return the other request
   */
  public ContractRequest withBody(String pointer, JsonNode value) {
    return withBody(JsonPointer.compile(pointer), value);
  }

  /**
   * Gives the same request with another value in the body.
   *
   * @param pointer the place
   * @param value the value; a missing one takes the property away
   * @return the other request
   */
  public ContractRequest withBody(JsonPointer pointer, JsonNode value) {
    return new ContractRequest(operation, scenario, path, query, replaced(pointer, value));
  }

  /**
   * Gives the same request with another text in the body.
   *
   * @param pointer the place
   * @param value the text
   * @return the other request
   */
  public ContractRequest withBody(String pointer, String value) {
    return withBody(pointer, JsonNodeFactory.instance.textNode(value));
  }

  /**
   * Gives the same request with another body.
   *
   * @param other the body, a missing node for none
   * @return the other request
   */
  public ContractRequest withWholeBody(JsonNode other) {
    return new ContractRequest(operation, scenario, path, query, other);
  }

  /**
   * Gives the same request with another value at a place.
   *
   * @param site the place
   * @param value the value; a missing one is left out
   * @return the other request
   */
  public ContractRequest with(Site site, JsonNode value) {
    String text = value.isContainerNode() ? value.toString() : value.asText();
    return switch (site.where()) {
      case PATH -> withPath(site.name(), text);
      case QUERY ->
          value.isMissingNode() ? withoutQuery(site.name()) : withQuery(site.name(), text);
      case BODY -> withBody(site.pointer(), value);
    };
  }

  private ContractRequest withoutQuery(String name) {
    Map<String, String> copy = new LinkedHashMap<>(query);
    copy.remove(name);
    return new ContractRequest(operation, scenario, path, copy, body);
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

  /**
   * Gives path and query as the request line has them.
   *
   * @return the target, every part encoded
   */
  public String target() {
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

  /**
   * Tells whether there is a body.
   *
   * @return false where it is missing
   */
  public boolean hasBody() {
    return !body.isMissingNode();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    String line = operation.method() + " " + target();
    String text = hasBody() ? line + " " + body : line;
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
  }
}
