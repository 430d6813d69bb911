package io.dmsrocketmq.client.internal.http;

import io.dmsrocketmq.client.transport.Headers;
import io.dmsrocketmq.client.transport.Transport;
import io.dmsrocketmq.client.transport.TransportException;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.client.transport.TransportResponse;
import io.dmsrocketmq.client.transport.TransportTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The transport over {@link HttpClient}. It needs no dependency and repeats no POST, but is not the
 * fastest: which transport is the default is to be decided by measurement, and nothing outside of
 * this class depends on the answer.
 */
public final class JdkTransport implements Transport {

  private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

  private final int longestAnswer;
  private final ExecutorService executor;
  private final HttpClient client;
  private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();

  /**
   * Opens the transport.
   *
   * @param connectTimeout the time within which a connection has to be there
   */
  public JdkTransport(Duration connectTimeout) {
    this(connectTimeout, LONGEST_ANSWER);
  }

  JdkTransport(Duration connectTimeout, int longestAnswer) {
    this.longestAnswer = longestAnswer;
    AtomicInteger count = new AtomicInteger();
    this.executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "dms-rocketmq-client-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(executor)
            .build();
  }

  @Override
  public TransportResponse send(TransportRequest request)
      throws TransportException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> exchange = start(request);
    try {
      return answer(exchange.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new TransportTimeoutException(
          "no complete answer within " + request.timeout(), true, e);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      throw e;
    } catch (ExecutionException | CancellationException e) {
      throw failure(e);
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> start(TransportRequest request) {
    byte[] body = request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .method(
                request.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    request.headers().forEach(builder::header);
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(builder.build(), BoundedBody.handler(longestAnswer));
    underWay.add(exchange);
    var unusedStage = exchange.whenComplete((response, thrown) -> forget(exchange));
    return exchange;
  }

  @SuppressWarnings(
      "CollectionUndefinedEquality") // A future equals nothing but itself, as it should here.
  private void forget(CompletableFuture<?> exchange) {
    underWay.remove(exchange);
  }

  private static TransportResponse answer(HttpResponse<byte[]> response) {
    Headers headers = Headers.of(response.headers().map());
    return new TransportResponse(response.statusCode(), headers, response.body());
  }

  private static TransportException failure(Exception thrown) {
    Throwable inner = thrown.getCause();
    Throwable cause = thrown instanceof ExecutionException && inner != null ? inner : thrown;
    if (cause instanceof HttpConnectTimeoutException) {
      return new TransportTimeoutException("no connection in time", false, cause);
    }
    boolean unsent = cause instanceof ConnectException || cause instanceof UnknownHostException;
    String message = cause.getMessage() == null ? "the exchange failed" : cause.getMessage();
    return new TransportException(message, !unsent, cause);
  }

  @Override
  public void close() {
    underWay.forEach(exchange -> exchange.cancel(true));
    // Since Java 21 the client can be closed; before, its one daemon thread ends when the client is
    // collected.
    if (client instanceof AutoCloseable closeable) {
      closeQuietly(closeable);
    }
    executor.shutdownNow();
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP client cannot be closed", e);
    }
  }
}
