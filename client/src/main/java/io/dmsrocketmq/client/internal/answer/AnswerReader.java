package io.dmsrocketmq.client.internal.answer;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.client.error.DmsDecodingException;
import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.internal.json.JsonCodec;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.operation.Operation;
import io.dmsrocketmq.client.operation.Response;
import io.dmsrocketmq.client.transport.TransportResponse;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells successes from refusals and reads both. */
public final class AnswerReader {

  private final JsonCodec codec;
  private final SafeText safeText;

  /**
   * Makes a reader.
   *
   * @param codec what reads bodies
   * @param secrets what must not appear in any text
   */
  public AnswerReader(JsonCodec codec, List<String> secrets) {
    this.codec = codec;
    this.safeText = new SafeText(secrets);
  }

  /**
   * Reads an answer.
   *
   * @param <T> the type of the result
   * @param operation the operation that was called
   * @param answer the answer
   * @return the result
   * @throws DmsException if the answer is a refusal or cannot be read
   */
  public <T extends @Nullable Object> Response<T> read(
      Operation<T> operation, TransportResponse answer) {
    if (answer.status() / 100 != 2) {
      throw refusal(operation, answer);
    }
    try {
      T body = operation.decode(codec, answer.body());
      return new Response<>(answer.status(), answer.headers(), body);
    } catch (UncheckedIOException e) {
      throw new DmsDecodingException(
          operation.id(),
          answer.status(),
          answer.headers().first("X-Request-Id").orElse(null),
          fault(e),
          safeText.of(answer.body()));
    }
  }

  // The exception of the parser is not passed on: its message quotes the value that it could not
  // read.
  private static String fault(UncheckedIOException failure) {
    if (failure.getCause() instanceof JsonMappingException mapping
        && !mapping.getPath().isEmpty()) {
      return "unexpected value at " + mapping.getPathReference();
    }
    return "the body is not the JSON that the contract promises";
  }

  private DmsServiceException refusal(Operation<?> operation, TransportResponse answer) {
    JsonNode body = json(answer.body());
    JsonNode error = body.path("error").isObject() ? body.path("error") : body;
    String code = text(error.path("error_code"));
    String message = firstText(error, "error_msg", "error_message", "message");
    String requestId = answer.headers().first("X-Request-Id").orElse(text(body.path("request_id")));
    return new DmsServiceException(
        operation.id(),
        answer.status(),
        code == null ? null : ErrorCode.of(safeText.of(code)),
        requestId == null ? null : safeText.of(requestId),
        describe(answer, message));
  }

  private String describe(TransportResponse answer, @Nullable String message) {
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
