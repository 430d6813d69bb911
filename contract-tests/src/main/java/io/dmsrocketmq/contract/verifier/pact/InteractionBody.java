package io.dmsrocketmq.contract.verifier.pact;

import au.com.dius.pact.core.model.OptionalBody;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dmsrocketmq.contract.pact.PactInteraction;

/** The body of a request as an interaction states it. */
final class InteractionBody {

  private static final JsonMapper JSON = new JsonMapper();

  private InteractionBody() {}

  static JsonNode of(PactInteraction interaction) {
    OptionalBody body = interaction.http().getRequest().getBody();
    if (!body.isPresent()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body.valueAsString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a body that is no JSON: " + body.valueAsString(), e);
    }
  }
}
