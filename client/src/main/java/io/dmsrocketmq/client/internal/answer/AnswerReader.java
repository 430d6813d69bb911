package io.dmsrocketmq.client.internal.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.client.error.DmsDecodingException;
import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.Refusal;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.client.internal.json.UnreadableException;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells successes from refusals and reads both. */
public final class AnswerReader {

  private static final String REQUEST_ID = "X-Request-Id";

  private final JsonCodec codec;
  private final Clock clock;

  /**
   * Makes a reader.
   *
   * @param codec what reads bodies
   * @param clock the time of day, for pauses that the service asks for
   */
  public AnswerReader(JsonCodec codec, Clock clock) {
    this.codec = codec;
    this.clock = clock;
  }

  /**
   * Reads an answer.
   *
   * @param <T> the type of the result
   * @param exchange the request that it answers
   * @param answer the answer
   * @return the result
   * @throws DmsException if the answer is a refusal or cannot be read
   */
  public <T extends @Nullable Object> Response<T> read(
      Exchange<T> exchange, TransportResponse answer) {
    if (answer.status() / 100 != 2) {
      throw refusal(exchange, answer);
    }
    try {
      T body = exchange.operation().decode(codec, answer.body());
      return new Response<>(answer.status(), answer.headers(), body);
    } catch (UncheckedIOException e) {
      SafeText safeText = safeText(exchange);
      throw new DmsDecodingException(
          exchange.operation().id(),
          exchange.attempt(),
          answer.status(),
          answer.headers().first(REQUEST_ID).map(safeText::of).orElse(null),
          safeText.of(place(e)),
          safeText.of(answer.body()));
    }
  }

  /**
   * Makes a text fit for messages and logs.
   *
   * @param exchange the request that it is about
   * @param text the text, from wherever
   * @return the text without what must not appear
   */
  public String safe(Exchange<?> exchange, String text) {
    return safeText(exchange).of(text);
  }

  private SafeText safeText(Exchange<?> exchange) {
    byte[] body = exchange.body();
    JsonNode sent = body == null ? MissingNode.getInstance() : json(body);
    return new SafeText(Secrets.of(exchange.credentials(), sent));
  }

  // The exception of the parser is not passed on: its message quotes the value that it could not
  // read.
  private static String place(UncheckedIOException failure) {
    return failure.getCause() instanceof UnreadableException unreadable ? unreadable.place() : "$";
  }

  private DmsServiceException refusal(Exchange<?> exchange, TransportResponse answer) {
    SafeText safeText = safeText(exchange);
    JsonNode body = json(answer.body());
    JsonNode error = body.path("error").isObject() ? body.path("error") : body;
    String code = text(error.path("error_code"));
    String message = firstText(error, "error_msg", "error_message", "message");
    String requestId = answer.headers().first(REQUEST_ID).orElse(text(body.path("request_id")));
    return DmsServiceException.of(
        new Refusal(
            exchange.operation().id(),
            exchange.attempt(),
            answer.status(),
            code == null ? null : ErrorCode.of(safeText.of(code)),
            requestId == null ? null : safeText.of(requestId),
            RetryAfter.of(answer.headers(), clock).orElse(null),
            describe(safeText, answer, message)));
  }

  private static String describe(
      SafeText safeText, TransportResponse answer, @Nullable String message) {
    if (answer.status() / 100 == 3) {
      String location = answer.headers().first("Location").orElse("nowhere");
      return safeText.of("the service redirects to " + location);
    }
    return message != null ? safeText.of(message) : safeText.of(answer.body());
  }

  private JsonNode json(byte[] body) {
    try {
      return codec.tree(body);
    } catch (UncheckedIOException e) {
      return MissingNode.getInstance();
    }
  }

  private static @Nullable String firstText(JsonNode node, String... names) {
    return Stream.of(names)
        .map(name -> text(node.path(name)))
        .filter(t -> t != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.isValueNode() && !node.isNull() ? node.asText() : "";
    return text.isBlank() ? null : text;
  }
}
