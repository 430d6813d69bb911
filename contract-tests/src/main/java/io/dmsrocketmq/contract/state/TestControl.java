package io.dmsrocketmq.contract.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The calls under {@code /_dms} of a server that was started with {@code --test-control}. */
public final class TestControl {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  /**
   * Speaks to a server.
   *
   * @param base where it listens
   */
  public TestControl(URI base) {
    this.base = base;
  }

  /** Removes all instances of all projects, and ends all conditions. */
  public void reset() {
    send(HttpRequest.newBuilder(base.resolve("/_dms/reset")).POST(BodyPublishers.noBody()));
  }

  /** Makes an empty body. */
  static ObjectNode body() {
    return JSON.createObjectNode();
  }

  JsonNode post(String call, JsonNode body) {
    return send("POST", call, body);
  }

  void put(String call, JsonNode body) {
    send("PUT", call, body);
  }

  private JsonNode send(String method, String call, JsonNode body) {
    return send(
        HttpRequest.newBuilder(base.resolve("/_dms" + call))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString())));
  }

  void delete(String call) {
    send(HttpRequest.newBuilder(base.resolve("/_dms" + call)).DELETE());
  }

  private JsonNode send(HttpRequest.Builder prepared) {
    HttpRequest request = prepared.build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            request.method() + " " + request.uri() + " answers " + answer.body());
      }
      return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
