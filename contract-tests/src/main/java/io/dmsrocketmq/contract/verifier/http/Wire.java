package io.dmsrocketmq.contract.verifier.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests as they are, without mending, following or repeating anything. */
public final class Wire {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final AtomicInteger exchanges = new AtomicInteger();
  private final URI base;
  private final Duration timeout;

  /**
   * Opens a way to a server.
   *
   * @param base its address; a slash at the end does not count
   * @param timeout how long it may take to answer
   */
  public Wire(URI base, Duration timeout) {
    String text = base.toString();
    this.base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    this.timeout = timeout;
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @param request the request
   * @return the answer, whatever it is
   * @throws Unreachable if there is no connection
   * @throws NoAnswer if the connection brings no answer
   */
  public WireAnswer send(WireRequest request) {
    exchanges.incrementAndGet();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + request.target())).timeout(timeout);
    request.headers().forEach(builder::setHeader);
    byte[] body = request.bytes();
    builder.method(
        request.method(),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    try {
      HttpResponse<String> response = client.send(builder.build(), BodyHandlers.ofString());
      return new WireAnswer(response.statusCode(), response.headers(), response.body());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new Unreachable("no connection to " + base, e);
    } catch (IOException e) {
      throw new NoAnswer("no answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted", e);
    }
  }

  /**
   * Gives the address of the server.
   *
   * @return the address, without a slash at the end
   */
  public URI base() {
    return base;
  }

  /**
   * Counts what was sent.
   *
   * @return the number of requests
   */
  public int exchanges() {
    return exchanges.get();
  }
}
