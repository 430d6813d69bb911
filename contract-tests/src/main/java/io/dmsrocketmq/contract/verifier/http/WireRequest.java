package io.dmsrocketmq.contract.verifier.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request byte for byte, right or wrong.
 *
 * @param method the method
 * @param target path and query as the request line has them
 * @param headers the headers
 * @param body the body, or null for none
 */
public record WireRequest(
    String method, String target, Map<String, String> headers, @Nullable String body) {

  private static final int LONGEST_TEXT = 400;

  /**
   * Copies the headers.
   *
   * @param method the method
   * @param target path and query as the request line has them
   * @param headers the headers
   * @param body the body, or null for none
   */
  public WireRequest {
    headers = Map.copyOf(headers);
  }

  /**
   * Makes a request as the contract wants it: it takes JSON, and what it sends is JSON.
   *
   * @param method the method
   * @param target path and query as the request line has them
   * @param body the body, or null for none
   * @return the request
   */
  public static WireRequest json(String method, String target, @Nullable String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    if (body != null) {
      headers.put("Content-Type", "application/json");
    }
    return new WireRequest(method, target, headers, body);
  }

  /**
   * Makes a request to an operation.
   *
   * @param request its parts
   * @return the request, without a proof of identity
   */
  public static WireRequest of(ContractRequest request) {
    return json(
        request.operation().method(),
        request.target(),
        request.hasBody() ? request.body().toString() : null);
  }

  /**
   * Gives the same request with one more header.
   *
   * @param name the name of the header, which is replaced if it is there
   * @param value its value
   * @return the other request
   */
  public WireRequest with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new WireRequest(method, target, more, body);
  }

  /**
   * Gives the same request with more headers.
   *
   * @param others the headers, which replace those of the same name
   * @return the other request
   */
  public WireRequest with(Map<String, String> others) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new WireRequest(method, target, more, body);
  }

  /**
   * Gives the same request without a header.
   *
   * @param name the name of the header
   * @return the other request
   */
  public WireRequest without(String name) {
    Map<String, String> less = new LinkedHashMap<>(headers);
    less.remove(name);
    return new WireRequest(method, target, less, body);
  }

  /**
   * Gives the same request to another target.
   *
   * @param other path and query as the request line has them
   * @return the other request
   */
  public WireRequest at(String other) {
    return new WireRequest(method, other, headers, body);
  }

  /**
   * Gives the same request with another body.
   *
   * @param other the body, or null for none
   * @return the other request
   */
  public WireRequest withBody(@Nullable String other) {
    return new WireRequest(method, target, headers, other);
  }

  byte @Nullable [] bytes() {
    return body == null ? null : body.getBytes(UTF_8);
  }

  @Override
  public String toString() {
    String line = method + " " + target;
    return shortened(body == null ? line : line + " " + body);
  }

  static String shortened(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
  }
}
