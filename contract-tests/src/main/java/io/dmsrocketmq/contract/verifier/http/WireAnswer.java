package io.dmsrocketmq.contract.verifier.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * An answer as it came.
 *
 * @param status the status
 * @param headers the headers
 * @param text the body, empty if there is none
 */
public record WireAnswer(int status, HttpHeaders headers, String text) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads the body.
   *
   * @return the body, a missing node if it is empty or no JSON
   */
  public JsonNode json() {
    return parsed().orElse(MissingNode.getInstance());
  }

  /**
   * Tries to read the body.
   *
   * @return the body, or nothing if it is no JSON
   */
  public Optional<JsonNode> parsed() {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  /**
   * Tells whether the request succeeded.
   *
   * @return true for the statuses of success
   */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /**
   * Gives a header.
   *
   * @param name its name in any case
   * @return its first value, or an empty text
   */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /**
   * Gives the code of a refusal.
   *
   * @return the code, or an empty text
   */
  public String errorCode() {
    return json().path("error_code").asText();
  }

  @Override
  public String toString() {
    return WireRequest.shortened(status + " " + text);
  }
}
