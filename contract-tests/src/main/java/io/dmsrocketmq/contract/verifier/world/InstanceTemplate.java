package io.dmsrocketmq.contract.verifier.world;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What instances are made like.
 *
 * @param given the body of a creation that suits the account; null for the recorded one
 */
public record InstanceTemplate(@Nullable JsonNode given) {

  JsonNode body(JsonNode recorded) {
    return given == null ? recorded : given;
  }
}
