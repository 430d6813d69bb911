package io.dmsrocketmq.contract.consumer;

import io.dmsrocketmq.client.model.ConfigPage;
import io.dmsrocketmq.client.model.UpdateConfigsRequest;
import java.util.List;
import java.util.Optional;

/**
 * The methods of the client for the parameters of an instance, called with what has been agreed on.
 */
final class ConfigCalls {

  static final ClientCall<ConfigPage> LIST_CONFIGS =
      ClientCall.of("listConfigs", (client, r) -> client.configs().listConfigs(r.instance()));

  static final ClientCall<Optional<Void>> UPDATE_CONFIGS =
      ClientCall.ofVoid(
          "updateConfigs",
          (client, r) ->
              client.configs().updateConfigs(r.instance(), r.body(UpdateConfigsRequest.class)));

  static final List<ClientCall<?>> ALL = List.of(LIST_CONFIGS, UPDATE_CONFIGS);

  private ConfigCalls() {}
}
