package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documented error codes and HTTP statuses. */
public final class ErrorCatalog {

  private final List<ErrorCode> codes;
  private final List<StatusCode> statuses;

  private ErrorCatalog(List<ErrorCode> codes, List<StatusCode> statuses) {
    this.codes = List.copyOf(codes);
    this.statuses = List.copyOf(statuses);
  }

  /**
   * Reads the catalogue of a bundle.
   *
   * @param document the bundle
   * @return its catalogue
   */
  public static ErrorCatalog of(OpenApiDocument document) {
    List<ErrorCode> codes = new ArrayList<>();
    document.tree().path("x-dms-error-codes").forEach(entry -> codes.add(errorCode(entry)));
    List<StatusCode> statuses = new ArrayList<>();
    for (JsonNode entry : document.tree().path("x-dms-status-codes")) {
      int status = entry.path("status").asInt();
      statuses.add(new StatusCode(status, text(entry, "name"), text(entry, "meaning")));
    }
    return new ErrorCatalog(codes, statuses);
  }

  private static ErrorCode errorCode(JsonNode entry) {
    return new ErrorCode(
        text(entry, "name"),
        text(entry, "code"),
        entry.path("status").asInt(),
        text(entry, "message"),
        text(entry, "meaning"),
        text(entry, "remedy"));
  }

  private static String text(JsonNode entry, String key) {
    return entry.path(key).asText();
  }

  /**
   * Returns the error codes.
   *
   * @return the codes in ascending order
   */
  public List<ErrorCode> codes() {
    return codes;
  }

  /**
   * Returns the HTTP statuses.
   *
   * @return the statuses in ascending order
   */
  public List<StatusCode> statuses() {
    return statuses;
  }

  /**
   * Looks a code up.
   *
   * @param code the code on the wire
   * @return its entry, or nothing where the document does not list it
   */
  public Optional<ErrorCode> find(String code) {
    return codes.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }
}
