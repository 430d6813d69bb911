package io.dmsrocketmq.docs.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of curl, as far as samples go; anything else is a fault.
 *
 * @param method of the request
 * @param target whom it goes to
 * @param headers of the request
 * @param body of the request
 */
public record CurlCommand(
    String method, URI target, Map<String, String> headers, @Nullable String body) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Reads a command line as a shell and curl would.
   *
   * @param text the line
   * @param variables values of the variables that it may use
   * @return what it asks for
   */
  public static CurlCommand parse(String text, Map<String, String> variables) {
    List<String> words = ShellWords.of(text, variables);
    if (!words.remove(0).equals("curl")) {
      throw new IllegalArgumentException("not a call of curl: " + text);
    }
    String method = null;
    URI target = null;
    Map<String, String> headers = new LinkedHashMap<>();
    String body = null;
    while (!words.isEmpty()) {
      String word = words.remove(0);
      switch (word) {
        case "-i", "-s" -> {}
        case "-X" -> method = words.remove(0);
        case "-H" -> {
          String[] header = words.remove(0).split(": ", 2);
          headers.put(header[0], header[1]);
        }
        case "-d" -> body = words.remove(0);
        default -> {
          if (target != null || word.startsWith("-")) {
            throw new IllegalArgumentException("unexpected: " + word);
          }
          target = URI.create(word);
        }
      }
    }
    if (target == null) {
      throw new IllegalArgumentException("no address: " + text);
    }
    if (method == null) {
      method = body == null ? "GET" : "POST";
    }
    return new CurlCommand(method, target, headers, body);
  }

  /**
   * Sends the request.
   *
   * @return the answer
   * @throws IOException where none comes
   * @throws InterruptedException where the wait for it is broken off
   */
  public HttpResponse<String> send() throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
