package io.dmsrocketmq.contract.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An answer on its way back.
 *
 * @param status the status
 * @param headers the headers with lower-case names
 * @param body the body, empty if there is none
 */
public record ProxyAnswer(int status, Map<String, String> headers, String body) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int SERVER_ERROR = 500;

  /** The documented answer of a server that fails. */
  public static ProxyAnswer crash() {
    return new ProxyAnswer(
        SERVER_ERROR,
        Map.of("content-type", "application/json", "x-request-id", "crash"),
        "{\"error_code\":\"DMS.00500000\",\"error_msg\":\"Internal service error.\"}");
  }

  public boolean succeeded() {
    return status < 300;
  }

  public ProxyAnswer withStatus(int other) {
    return new ProxyAnswer(other, headers, body);
  }

  public ProxyAnswer withBody(String other) {
    return new ProxyAnswer(status, headers, other);
  }

  public ProxyAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ProxyAnswer(status, more, body);
  }

  /** Changes the object that the body is. */
  public ProxyAnswer changed(Consumer<ObjectNode> change) {
    JsonNode node = json();
    if (node instanceof ObjectNode object) {
      change.accept(object);
    }
    return withBody(node.toString());
  }

  public JsonNode json() {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the server answers no JSON: " + body, e);
    }
  }
}
