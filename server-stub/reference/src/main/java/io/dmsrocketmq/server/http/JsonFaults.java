package io.dmsrocketmq.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.value.CodeOfType;
import io.dmsrocketmq.server.value.InvalidValueException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes refusals of what Jackson finds wrong, in the words of the contract and without a word of
 * Jackson's.
 */
final class JsonFaults {

  private static final String DUPLICATE = "Duplicate field";
  private static final String TRAILING = "Trailing token";

  private static final String DEPTH = "Document nesting depth";
  private static final String NUMBER = "Number value length";

  private JsonFaults() {}

  static DmsException refusal(JsonProcessingException malformed) {
    JsonLocation location = malformed.getLocation();
    String place =
        location == null
            ? ""
            : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    String original = String.valueOf(malformed.getOriginalMessage());
    if (malformed instanceof StreamConstraintsException) {
      return DmsException.of(ErrorCode.MALFORMED_REQUEST_BODY, excess(original) + place + ".");
    }
    String fault =
        original.startsWith(DUPLICATE)
            ? "A field stands there twice: " + original.substring(DUPLICATE.length()).strip() + ","
            : "The fault is";
    return DmsException.of(ErrorCode.MALFORMED_REQUEST_BODY, fault + place + ".");
  }

  /** Jackson tells where some of its limits are exceeded, and always which limit it is. */
  private static String excess(String original) {
    if (original.startsWith(DEPTH)) {
      return "It is nested more than " + JsonSettings.MAX_DEPTH + " levels deep";
    }
    return original.startsWith(NUMBER) ? "A number in it is too long" : "A text in it is too long";
  }

  /**
   * Tells which value is not what the contract says.
   *
   * @throws DmsException if the body is no JSON at all
   */
  static Violation violation(JsonMappingException mismatch) {
    if (mismatch.getCause() instanceof JsonProcessingException malformed
        && !(malformed instanceof JsonMappingException)) {
      throw refusal(malformed);
    }
    if (String.valueOf(mismatch.getOriginalMessage()).startsWith(TRAILING)) {
      throw DmsException.of(ErrorCode.MALFORMED_REQUEST_BODY, "Something follows its end.");
    }
    return mismatch instanceof IgnoredPropertyException
        ? new Violation(ErrorCode.INVALID_BODY_FIELDS, field(mismatch), "does not belong there")
        : new Violation(code(mismatch), field(mismatch), reason(mismatch));
  }

  /**
   * Takes the value at fault out of a body.
   *
   * @return whether it was there; if not, the fault is that of the whole
   */
  static boolean takeOut(JsonMappingException mismatch, JsonNode body) {
    JsonNode parent = body;
    List<JsonMappingException.Reference> path = mismatch.getPath();
    for (int depth = 0; depth < path.size() - 1; depth++) {
      parent = child(parent, path.get(depth));
    }
    if (path.isEmpty() || child(parent, path.get(path.size() - 1)).isMissingNode()) {
      return false;
    }
    JsonMappingException.Reference last = path.get(path.size() - 1);
    if (parent instanceof ObjectNode object) {
      return object.remove(last.getFieldName()) != null;
    }
    boolean isThere = !parent.path(last.getIndex()).isNull();
    ((ArrayNode) parent).set(last.getIndex(), NullNode.getInstance());
    return isThere;
  }

  private static JsonNode child(JsonNode parent, JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? parent.path(reference.getIndex())
        : parent.path(reference.getFieldName());
  }

  private static String field(JsonMappingException mismatch) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference reference : mismatch.getPath()) {
      if (reference.getFieldName() == null) {
        field.append('[').append(reference.getIndex()).append(']');
      } else if (reference.getFrom() instanceof Map) {
        field.append('[').append(reference.getFieldName()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return field.isEmpty() ? "body" : field.toString();
  }

  private static ErrorCode code(JsonMappingException mismatch) {
    return mismatch.getPath().stream()
        .filter(reference -> reference.getFieldName() != null)
        .reduce((outer, inner) -> inner)
        .flatMap(JsonFaults::codeOfType)
        .flatMap(ErrorCode::of)
        .orElse(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  private static Optional<String> codeOfType(JsonMappingException.Reference reference) {
    Object from = reference.getFrom();
    Class<?> record = from instanceof Class<?> type ? type : from.getClass();
    return Arrays.stream(record.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(JsonProperty.class))
        .filter(
            field ->
                field.getAnnotation(JsonProperty.class).value().equals(reference.getFieldName()))
        .flatMap(field -> Optional.ofNullable(field.getAnnotation(CodeOfType.class)).stream())
        .map(CodeOfType::value)
        .findFirst();
  }

  private static String reason(JsonMappingException fault) {
    Class<?> target =
        fault instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    if (fault.getCause() instanceof InvalidValueException refused) {
      return String.valueOf(refused.getMessage());
    }
    if (target == null) {
      return "is not readable";
    }
    if (target == String.class) {
      return "must be a string";
    }
    if (target == Boolean.class) {
      return "must be true or false";
    }
    if (Number.class.isAssignableFrom(target)) {
      return "must be a whole number that fits";
    }
    if (Collection.class.isAssignableFrom(target)) {
      return "must be a list";
    }
    return Map.class.isAssignableFrom(target) || target.isRecord()
        ? "must be an object"
        : "is not readable";
  }
}
