package io.dmsrocketmq.server.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.model.Config;
import io.dmsrocketmq.server.model.ConfigPage;
import io.dmsrocketmq.server.model.Instance;
import io.dmsrocketmq.server.model.ObtainTokenResult;
import io.dmsrocketmq.server.model.SpecificationPage;
import org.junit.jupiter.api.Test;

class RecordedAnswersTest {
  private final RecordedAnswers contract = RecordedAnswers.read();

  @Test
  void of_recordedOperation_givesTheAnswerAsItsModel() {
    Instance instance = contract.of(Operation.SHOW_INSTANCE, Instance.class);

    assertThat(instance.name()).isEqualTo("reliability-test");
    assertThat(contract.of(Operation.LIST_SPECIFICATIONS, SpecificationPage.class).products())
        .hasSize(5);
  }

  @Test
  void of_operationThatSucceedsWithAnotherStatus_givesThatAnswer() {
    assertThat(contract.of(Operation.OBTAIN_TOKEN, ObtainTokenResult.class).token()).isNotNull();
  }

  @Test
  void of_operationWhoseRecordedAnswerContradictsItsTable_givesTheOneInItsPlace() {
    assertThat(contract.of(Operation.LIST_CONFIGS, ConfigPage.class).rocketmqConfigs())
        .extracting(Config::name, Config::value)
        .containsExactly(tuple("fileReservedTime", "48"));
  }

  @Test
  void queryParameters_areThoseOfTheRecordedRequests() {
    assertThat(contract.queryParameters(Operation.SHOW_USER))
        .containsExactlyInAnyOrder("offset", "limit");
    assertThat(contract.queryParameters(Operation.CREATE_MIGRATION_TASK))
        .containsExactlyInAnyOrder("overwrite", "name", "type");
    assertThat(contract.queryParameters(Operation.DELETE_INSTANCE)).isEmpty();
  }

  @Test
  void of_operationWithoutAnswer_saysSo() {
    assertThatThrownBy(() -> contract.of(Operation.DELETE_INSTANCE, Instance.class))
        .hasMessageContaining("deleteInstance");
  }
}
