package io.dmsrocketmq.testing;

import io.dmsrocketmq.client.model.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that goes wrong with requests: what happens to them, and which ones it meets; all,
 * unless it says less. It is immutable.
 *
 * <pre>{@code
 * Fault.error(ErrorCode.FLOW_CONTROL).on("createInstance").times(1)
 * }</pre>
 */
public final class Fault {

  private final Map<String, Object> fields;

  private Fault(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Answers with an error in place of the operation.
   *
   * @param code a code of the catalogue, which is answered with its status and message; what a
   *     placeholder of the message stands for is left open
   * @return the fault
   */
  public static Fault error(ErrorCode code) {
    return of("error").with("error_code", code.code());
  }

  /**
   * Lets requests wait before they go on.
   *
   * @param delay how long
   * @return the fault
   */
  public static Fault delay(Duration delay) {
    return of("delay").after(delay);
  }

  /**
   * Closes the connection without an answer.
   *
   * @return the fault
   */
  public static Fault cutConnection() {
    return of("cut");
  }

  /**
   * Answers with a page of HTML, as proxies do.
   *
   * @return the fault
   */
  public static Fault htmlPage() {
    return of("html");
  }

  /**
   * Answers with half of some JSON.
   *
   * @return the fault
   */
  public static Fault garbage() {
    return of("garbage");
  }

  /**
   * Answers without a body.
   *
   * @return the fault
   */
  public static Fault emptyAnswer() {
    return of("empty");
  }

  /**
   * Meets the requests of one operation.
   *
   * @param operationId the operation as the contract names it, such as {@code createInstance}; one
   *     that is several in one has one name, such as {@code createOrBatchDeleteTopics}. An unknown
   *     one is refused by the server, which names those near it
   * @return a new fault
   */
  public Fault on(String operationId) {
    return with("operation", operationId);
  }

  /**
   * Meets so many requests and no more.
   *
   * @param count how many
   * @return a new fault
   */
  public Fault times(int count) {
    return with("count", count);
  }

  /**
   * Meets a part of the requests by chance.
   *
   * @param rate which part, more than 0 and at most 1
   * @param seed where the dice begin; the same seed meets the same requests
   * @return a new fault
   */
  public Fault atRate(double rate, long seed) {
    return with("rate", rate).with("seed", seed);
  }

  /**
   * Lets requests wait before it happens.
   *
   * @param delay how long
   * @return a new fault
   */
  public Fault after(Duration delay) {
    return with("delay", delay.toString());
  }

  /**
   * Answers with another status.
   *
   * @param status the status
   * @return a new fault
   */
  public Fault withStatus(int status) {
    return with("status", status);
  }

  /**
   * Answers with the header {@code Retry-After}.
   *
   * @param retryAfter how long callers are asked to wait, in whole seconds
   * @return a new fault
   */
  public Fault withRetryAfter(Duration retryAfter) {
    return with("retry_after", retryAfter.toSeconds());
  }

  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return "Fault" + fields;
  }

  private static Fault of(String effect) {
    return new Fault(Map.of("effect", effect));
  }

  private Fault with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(fields);
    more.put(name, value);
    return new Fault(more);
  }
}
