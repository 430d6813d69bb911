package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.dmsrocketmq.client.model.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class ConfigsConsumerPactTest {

  @Test
  void listConfigs_always_answersNameAndValueOfEach() {
    var page =
        Agreement.on(ConfigCalls.LIST_CONFIGS, "a query of the configurations")
            .inAnInstance()
            .answers(200);

    assertThat(page.rocketmqConfigs())
        .singleElement()
        .satisfies(config -> assertThat(config.name()).isNotBlank())
        .satisfies(config -> assertThat(config.value()).hasToString("48"));
  }

  @Test
  void updateConfigs_withTheRecordedValue_isAnsweredWithoutABody() {
    Agreement.on(ConfigCalls.UPDATE_CONFIGS, "a change of one configuration")
        .inAnInstance()
        .answers(204);
  }

  @Test
  void updateConfigs_beyondTheValidValues_isRefused() {
    Agreement.on(ConfigCalls.UPDATE_CONFIGS, "a change to a value that is not valid")
        .inAnInstance()
        .changed("/rocketmq_configs/0/value", IntNode.valueOf(721))
        .refuses(ErrorCode.INVALID_CONFIGURATION_PARAMETER);
  }

  @Test
  void updateConfigs_ofAnUnknownName_isRefused() {
    Agreement.on(ConfigCalls.UPDATE_CONFIGS, "a change of a configuration that does not exist")
        .inAnInstance()
        .changed("/rocketmq_configs/0/name", "unknown")
        .refuses(ErrorCode.INVALID_CONFIGURATION_PARAMETER);
  }
}
