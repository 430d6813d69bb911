package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations over HTTP, by the requests that the contract records. */
class ConfigsIT {

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;
  private static String configs;

  @BeforeAll
  static void start(ServerProcess shared) throws Exception {
    server = shared;
    http = new Http(server.base());
    configs = newConfigs("refusals");
  }

  private static String newConfigs(String instanceName) throws Exception {
    return "/v2/%s/rocketmq/instances/%s/configs"
        .formatted(Samples.PROJECT, Instances.createRunning(http, instanceName));
  }

  @Test
  void recordedRequests_changeTheValueAndReadItBack() throws Exception {
    String target = newConfigs("recorded-configs");
    assertThat(http.get(target).json())
        .isEqualTo(RecordedRequests.answer(Operation.LIST_CONFIGS, 200, "specified"));

    Http.Answer changed =
        http.put(target, RecordedRequests.body(Operation.UPDATE_CONFIGS, "recorded"));

    assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    assertThat(changed.text()).isEmpty();
    assertThat(http.get(target).json().at("/rocketmq_configs/0/value").asText()).isEqualTo("72");
    assertThat(http.get(target).json().at("/rocketmq_configs/0/default_value").asText())
        .isEqualTo("48");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "7.0, 7", "1e2, 100", "'\"72\"', 72"})
  void updateConfigs_withAWholeNumber_keepsItInOneForm(String value, String kept) throws Exception {
    String target = newConfigs("number-" + Integer.toHexString(value.hashCode()));

    Http.Answer changed =
        http.put(
            target,
            "{\"rocketmq_configs\": [{\"name\": \"fileReservedTime\", \"value\": %s}]}"
                .formatted(value));

    assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    assertThat(http.get(target).json().at("/rocketmq_configs/0/value").asText()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"721", "721.0", "-1", "\"7 days\"", "7.5", "\"7.0\"", "true", "\"\"", "\"٧\""})
  void updateConfigs_withAValueThatIsNotAllowed_isRefusedByName(String value) throws Exception {
    Http.Answer answer =
        http.put(
            configs,
            "{\"rocketmq_configs\": [{\"name\": \"fileReservedTime\", \"value\": %s}]}"
                .formatted(value));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.00400063");
    assertThat(answer.errorMessage())
        .startsWith("Invalid configuration parameter rocketmq_configs[0].value.")
        .contains("from 0 to 720");
    assertThat(http.get(configs).json().at("/rocketmq_configs/0/value").asText()).isEqualTo("48");
  }
}
