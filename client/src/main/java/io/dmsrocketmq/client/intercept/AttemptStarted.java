package io.dmsrocketmq.client.intercept;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that is about to be sent.
 *
 * @param operationId the operationId of the contract
 * @param attempt which sending of the call it is, beginning with 1
 * @param method the HTTP method in capitals
 * @param address where it is sent to, without the query
 * @param headers the headers in the order of sending; of those that may hold a secret the value is
 *     masked
 */
public record AttemptStarted(
    String operationId, int attempt, String method, String address, Map<String, String> headers) {

  /**
   * Copies the headers.
   *
   * @param operationId the operationId of the contract
   * @param attempt which sending of the call it is, beginning with 1
   * @param method the HTTP method in capitals
   * @param address where it is sent to, without the query
   * @param headers the headers in the order of sending
   */
  public AttemptStarted {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }
}
