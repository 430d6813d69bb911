package io.dmsrocketmq.server.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Reads request bodies strictly: a value has the type that the contract says, a key stands once,
 * and nothing follows the body.
 */
@Singleton
public final class JsonSettings implements ObjectMapperCustomizer {

  /** Far more than the contract nests. */
  static final int MAX_DEPTH = 100;

  /** Makes the settings; the container calls this. */
  public JsonSettings() {}

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
    mapper
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // Models ignore what they do not know, and refuse only what they name.
        .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
        .registerModule(
            new SimpleModule()
                .addDeserializer(
                    Integer.class, new WholeNumberReader<>(Integer.class, Math::toIntExact))
                .addDeserializer(Long.class, new WholeNumberReader<>(Long.class, Long::valueOf)));
    refuse(
        mapper,
        LogicalType.Textual,
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean));
    refuse(
        mapper,
        LogicalType.Boolean,
        List.of(
            CoercionInputShape.Integer,
            CoercionInputShape.Float,
            CoercionInputShape.String,
            CoercionInputShape.EmptyString));
  }

  private static void refuse(
      ObjectMapper mapper, LogicalType target, List<CoercionInputShape> shapes) {
    shapes.forEach(
        shape -> mapper.coercionConfigFor(target).setCoercion(shape, CoercionAction.Fail));
  }
}
