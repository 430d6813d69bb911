package io.dmsrocketmq.contract.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.Scenario;
import java.io.UncheckedIOException;

/** Clients and request bodies for the tests of the consumer's side. */
final class Requests {

  private static final JsonMapper JSON = new JsonMapper();

  private Requests() {}

  /** A client of the mock provider, for the recorded project. */
  static RocketMqClient client(MockProvider provider) {
    return RocketMqClient.builder()
        .endpoint(provider.uri().toString())
        .iamEndpoint(provider.uri().toString())
        .projectId(Scenario.recorded("showInstance").pathParameter("project_id"))
        .credentials(Credentials.token("a-token"))
        .build();
  }

  /** The body of the scenario's request as the type that the client takes. */
  static <T> T body(Scenario scenario, Class<T> type) {
    try {
      return JSON.treeToValue(scenario.requestBody(), type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
