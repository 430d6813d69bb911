package io.dmsrocketmq.client.transport;

/**
 * Sends requests and brings back answers.
 *
 * <p>An implementation sends a request once and exactly as it is, follows no redirection, and
 * reports every status as an answer. It is used by several threads at once.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and waits for the whole answer.
   *
   * @param request the request
   * @return the answer
   * @throws TransportException if no complete answer comes; it tells whether anything of the
   *     request may have left, and whether another try is of any use
   * @throws TransportTimeoutException if none comes in time
   * @throws InterruptedException if the thread is interrupted, upon which the exchange is given up
   *     at once; an {@link UnsentInterruptedException} if it is certain that nothing was sent
   */
  TransportResponse send(TransportRequest request) throws TransportException, InterruptedException;

  /** Gives up what is under way and releases connections and threads. */
  @Override
  void close();
}
