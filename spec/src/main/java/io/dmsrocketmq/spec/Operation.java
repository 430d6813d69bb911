package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract.
 *
 * @param method HTTP method in capitals
 * @param path path template
 * @param definition the Operation Object; read it, do not change it
 */
public record Operation(String method, String path, JsonNode definition) {

  /**
   * Returns the name of the operation that is unique in the contract.
   *
   * @return the operationId
   */
  public String id() {
    return definition.path("operationId").asText();
  }

  /**
   * Returns the family that the operation belongs to.
   *
   * @return the first tag
   */
  public String tag() {
    return definition.path("tags").path(0).asText();
  }

  /**
   * Returns the name that the vendor gave to the operation.
   *
   * @return the value of {@code x-dms-api-name}
   */
  public String apiName() {
    return definition.path("x-dms-api-name").asText();
  }

  /**
   * Returns the section of the vendor's document that describes the operation.
   *
   * @return the value of {@code x-dms-section}
   */
  public String section() {
    return definition.path("x-dms-section").asText();
  }

  /**
   * Returns the action that a caller must be allowed to perform.
   *
   * @return the action, or null where the operation needs no permission
   */
  public @Nullable String permission() {
    return definition.path("x-dms-permission").path("action").textValue();
  }

  /**
   * Tells whether a caller may repeat the operation blindly after a lost answer.
   *
   * @return the value of {@code x-dms-idempotent}
   */
  public boolean idempotent() {
    return definition.path("x-dms-idempotent").asBoolean();
  }

  /**
   * Returns the error codes that the operation may answer.
   *
   * @return the codes in ascending order; complete in a bundle only
   */
  public List<String> errors() {
    return texts("x-dms-errors");
  }

  /**
   * Returns the deviations from the vendor's document that the operation itself is marked with.
   *
   * @return identifiers of the form {@code DEV-nnn}
   */
  public List<String> deviations() {
    return texts("x-dms-deviation");
  }

  /**
   * Returns the request lines that the vendor's document records for the operation.
   *
   * @return lines of the form {@code GET https://{endpoint}/…}
   */
  public List<String> recordedRequests() {
    return texts("x-dms-recorded-requests");
  }

  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    definition.path(key).forEach(item -> texts.add(item.asText()));
    return List.copyOf(texts);
  }
}
