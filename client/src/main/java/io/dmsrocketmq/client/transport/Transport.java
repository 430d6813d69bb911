package io.dmsrocketmq.client.transport;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Sends requests and brings back answers.
 *
 * <p>An implementation sends a request once and exactly as it is, follows no redirection, and
 * reports every status as an answer. It is used by several threads at once. It throws a {@link
 * java.net.ConnectException}, a {@link java.net.UnknownHostException} or a {@link
 * java.net.http.HttpConnectTimeoutException} only if nothing of the request has left, so that a
 * caller may safely repeat it.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and waits for the answer.
   *
   * @param request the request
   * @return the answer
   * @throws IOException if no complete answer comes in time
   * @throws InterruptedException if the thread is interrupted; the exchange is then given up
   */
  TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

  /**
   * Sends a request and does not wait for the answer.
   *
   * @param request the request
   * @return the future answer, which completes with an {@link IOException} if no complete answer
   *     comes, or with a {@link java.util.concurrent.TimeoutException} if none comes in time; to
   *     cancel it gives the exchange up
   */
  CompletableFuture<TransportResponse> sendAsync(TransportRequest request);

  /** Gives up what is under way and releases connections and threads. */
  @Override
  void close();
}
