package io.dmsrocketmq.server.error;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.dmsrocketmq.server.model.ErrorBody;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Makes the one body that every refusal has. */
public final class ErrorAnswers {

  /** The header that identifies a request. */
  public static final String REQUEST_ID = "X-Request-Id";

  private static final int SERVICE_UNAVAILABLE = 503;

  /** Seconds: what is busy is so for as long as a few requests take. */
  private static final int SHORTLY = 1;

  private ErrorAnswers() {}

  static Response of(DmsException refusal) {
    Response.ResponseBuilder answer = builder(refusal);
    return refusal.status() == SERVICE_UNAVAILABLE
        ? answer.header(HttpHeaders.RETRY_AFTER, SHORTLY).build()
        : answer.build();
  }

  /**
   * Starts an answer, to which headers can be added.
   *
   * @param refusal its status, code and text
   * @return the answer, not built yet
   */
  public static Response.ResponseBuilder builder(DmsException refusal) {
    return Response.status(refusal.status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            ErrorBody.builder()
                .errorCode(refusal.code().code())
                .errorMsg(refusal.getMessage())
                .build());
  }

  /**
   * Refuses a request that does not get as far as a resource.
   *
   * @param response the answer to be
   * @param refusal its status, code and text
   * @return when it is sent
   */
  public static Future<Void> send(HttpServerResponse response, DmsException refusal) {
    return response
        .setStatusCode(refusal.status())
        .putHeader("Content-Type", MediaType.APPLICATION_JSON)
        .end(
            "{\"error_code\":\"%s\",\"error_msg\":\"%s\"}"
                .formatted(refusal.code().code(), quoted(String.valueOf(refusal.getMessage()))));
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
