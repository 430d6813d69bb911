package io.dmsrocketmq.server.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends what the tests say and nothing of its own. */
public final class Http {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  /** Calls the server at an address. */
  public Http(URI base) {
    this.base = base;
  }

  Answer get(String target) throws Exception {
    return send("GET", target, null);
  }

  Answer delete(String target) throws Exception {
    return send("DELETE", target, null);
  }

  Answer post(String target, String body) throws Exception {
    return send("POST", target, body);
  }

  Answer put(String target, String body) throws Exception {
    return send("PUT", target, body);
  }

  Answer send(String method, String target, @Nullable String body) throws Exception {
    return send(method, target, body, request -> {});
  }

  /** Sends a request; a body goes with the media type of JSON unless more sets another. */
  public Answer send(
      String method, String target, @Nullable String body, Consumer<HttpRequest.Builder> more)
      throws IOException, InterruptedException {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + target));
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    more.accept(request.method(method, publisher));
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** An answer. */
  public record Answer(int status, HttpHeaders headers, String text) {

    /** Reads the body, which is missing if it is empty. */
    public JsonNode json() throws IOException {
      return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    }

    /** Gives a header, or an empty text. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    String errorCode() throws IOException {
      return json().path("error_code").asText();
    }

    String errorMessage() throws IOException {
      return json().path("error_msg").asText();
    }
  }
}
