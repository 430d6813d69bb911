package io.dmsrocketmq.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests to the server that are no calls of its API. */
final class ControlCalls {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String ROOT = "/_dms";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(ProxySelector.of(null))
          .connectTimeout(PATIENCE)
          .build();
  private final URI server;

  ControlCalls(URI server) {
    this.server = server;
  }

  JsonNode get(String path) {
    return send("GET", ROOT + path, null, Map.of());
  }

  JsonNode post(String path, @Nullable Object body) {
    return send("POST", ROOT + path, body, Map.of());
  }

  JsonNode put(String path, @Nullable Object body) {
    return send("PUT", ROOT + path, body, Map.of());
  }

  JsonNode delete(String path) {
    return send("DELETE", ROOT + path, null, Map.of());
  }

  /** Sends a request to any path, and gives the body of a successful answer. */
  JsonNode send(String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpResponse<String> answer = exchange(method, path, body, headers);
    if (answer.statusCode() >= 300) {
      throw new TestControlException(
          "%s %s was refused with %d: %s"
              .formatted(method, path, answer.statusCode(), reason(answer.body())),
          null);
    }
    return read(answer.body());
  }

  /** Sends a request, and gives the identifier that the server gave to it. */
  String requestId(String path) {
    return exchange("GET", ROOT + path, null, Map.of())
        .headers()
        .firstValue("X-Request-Id")
        .orElse("");
  }

  private HttpResponse<String> exchange(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
    headers.forEach(request::setHeader);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.setHeader("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(write(body)));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new TestControlException(method + " " + path + " got no answer", unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TestControlException(method + " " + path + " was interrupted", interrupted);
    }
  }

  /** Gives an answer as a map, which is empty if there is none. */
  static Map<String, Object> object(JsonNode answer) {
    return answer.isObject() ? JSON.convertValue(answer, OBJECT) : Map.of();
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException("cannot be written as JSON: " + body, notJson);
    }
  }

  private static JsonNode read(String text) {
    try {
      return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new TestControlException("the server answered something else than JSON", notJson);
    }
  }

  private static String reason(String text) {
    try {
      return JSON.readTree(text).path("error_msg").asText(text);
    } catch (JsonProcessingException notJson) {
      return text;
    }
  }
}
