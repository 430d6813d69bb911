package io.dmsrocketmq.client.internal.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.operation.BodyDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes bodies strictly by the contract and reads them with all the liberties that the service is
 * known to take.
 */
public final class JsonCodec implements BodyDecoder {

  // Under these names the documentation and recorded answers hide a list that should stand bare.
  private static final List<String> WRAPPERS = List.of("[items]", "items", "messages");

  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .annotationIntrospector(new MessageAliases())
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP))
          .addHandler(new BareListHandler())
          .addModule(TolerantNumber.module())
          .build();

  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  /** Makes a codec; all share one mapper. */
  public JsonCodec() {}

  /**
   * Writes a body.
   *
   * @param body the record
   * @return the bytes
   */
  public byte[] encode(Object body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body cannot be written as JSON", e);
    }
  }

  @Override
  public <R> R value(byte[] body, Class<R> type) {
    try {
      ObjectReader reader = READERS.computeIfAbsent(type, MAPPER::readerFor);
      R value = reader.readValue(isBlank(body) ? EMPTY_OBJECT : body);
      return value != null ? value : reader.readValue(EMPTY_OBJECT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <R> List<R> list(byte[] body, Class<R> elementType) {
    try {
      if (isBlank(body)) {
        return List.of();
      }
      List<R> list = new ArrayList<>();
      for (JsonNode element : elements(MAPPER.readTree(body))) {
        R value = element.isNull() ? null : MAPPER.treeToValue(element, elementType);
        if (value != null) {
          list.add(value);
        }
      }
      return List.copyOf(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads any JSON.
   *
   * @param body the bytes
   * @return the tree; a missing node if there is no body
   * @throws UncheckedIOException if the body is no JSON
   */
  public JsonNode tree(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Iterable<JsonNode> elements(JsonNode root) {
    if (root.isArray()) {
      return root;
    }
    for (String name : WRAPPERS) {
      if (root.path(name).isArray()) {
        return root.path(name);
      }
    }
    return List.of(root);
  }

  private static boolean isBlank(byte[] body) {
    for (byte octet : body) {
      if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
        return false;
      }
    }
    return true;
  }
}
