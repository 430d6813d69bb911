package io.dmsrocketmq.server.domain.configs;

import static io.dmsrocketmq.server.testing.Refusals.refusal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.domain.instances.InstanceStatus;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.Config;
import io.dmsrocketmq.server.model.ConfigChange;
import io.dmsrocketmq.server.model.ConfigPage;
import io.dmsrocketmq.server.model.UpdateConfigsRequest;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import io.dmsrocketmq.server.value.ScalarValue;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(TestDatabase.class)
class ConfigServiceTest {
  private static final String UNKNOWN = "68fdc9a8-805e-439d-8dd9-25adc1c58bf6";
  private static final String RESERVED = "fileReservedTime";
  private static final ConfigPage RECORDED =
      InstanceFixture.CONTRACT.of(Operation.LIST_CONFIGS, ConfigPage.class);

  private final InstanceFixture fixture;
  private final ConfigService configs;

  ConfigServiceTest(Database database) {
    fixture = new InstanceFixture(database);
    configs =
        new ConfigService(
            new InstanceAccess(fixture.store),
            new LocalEngine(database, fixture.clock).configs(),
            database,
            new ConfigCatalog(RECORDED));
  }

  private static ConfigChange change(String name, Object value) {
    return ConfigChange.builder().name(name).value(new ScalarValue(value)).build();
  }

  private void update(String instanceId, ConfigChange... changes) {
    configs.update(
        fixture.project,
        instanceId,
        UpdateConfigsRequest.builder().rocketmqConfigs(Arrays.asList(changes)).build());
  }

  private List<Config> list(String instanceId) {
    return requireNonNull(configs.list(fixture.project, instanceId).rocketmqConfigs());
  }

  private String value(String instanceId) {
    return list(instanceId).stream()
        .filter(config -> RESERVED.equals(config.name()))
        .map(config -> requireNonNull(config.value()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void list_ofAnInstanceThatNobodyChanged_showsTheDefaults() {
    assertThat(configs.list(fixture.project, fixture.createRunning("name"))).isEqualTo(RECORDED);
  }

  @Test
  void list_ofAnInstanceThatIsBeingCreated_showsTheDefaults() {
    assertThat(configs.list(fixture.project, fixture.create("name"))).isEqualTo(RECORDED);
  }

  @Test
  void update_ofAValue_isReadBackWithTheSameDefaultAndRange() {
    String id = fixture.createRunning("name");

    update(id, change(RESERVED, "72"));

    assertThat(list(id))
        .isEqualTo(
            requireNonNull(RECORDED.rocketmqConfigs()).stream()
                .map(config -> config.toBuilder().value("72").build())
                .toList());
  }

  @Test
  void update_givenANumber_isTheSameAsItsText() {
    String id = fixture.createRunning("name");

    update(id, change(RESERVED, 720));

    assertThat(value(id)).isEqualTo("720");
  }

  @Test
  void update_backToTheDefault_isReadBack() {
    String id = fixture.createRunning("name");
    update(id, change(RESERVED, 72));

    update(id, change(RESERVED, 48));

    assertThat(value(id)).isEqualTo("48");
  }

  @Test
  void update_withAnyValueThatIsNotAllowed_namesAllOfThemAndChangesNothing() {
    String id = fixture.createRunning("name");

    DmsException refusal =
        refusal(
            () ->
                update(
                    id,
                    change(RESERVED, 72),
                    change("noSuchThing", "1"),
                    change(RESERVED, 71),
                    change("fileReservedTime ", 1)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_CONFIGURATION_PARAMETER);
    assertThat(refusal)
        .hasMessageStartingWith("Invalid configuration parameter rocketmq_configs[1].name.")
        .hasMessageContainingAll(
            "rocketmq_configs[1].name is unknown: noSuchThing",
            "rocketmq_configs[2].name occurs more than once",
            "rocketmq_configs[3].name is unknown");
    assertThat(value(id)).isEqualTo("48");
  }

  @Test
  void update_beyondTheRange_saysTheRange() {
    String id = fixture.createRunning("name");

    DmsException refusal = refusal(() -> update(id, change(RESERVED, 721)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_CONFIGURATION_PARAMETER);
    assertThat(refusal)
        .hasMessageContaining("rocketmq_configs[0].value must be a whole number from 0 to 720");
  }

  @Test
  void update_givenABooleanForANumber_isRefused() {
    String id = fixture.createRunning("name");

    assertThat(refusal(() -> update(id, change(RESERVED, true))).code())
        .isEqualTo(ErrorCode.INVALID_CONFIGURATION_PARAMETER);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RUNNING", "ERROR", "EXTENDEDFAILED"})
  void update_inAStateThatForbidsIt_isRefused(InstanceStatus status) {
    String id = fixture.createRunning("name");
    fixture.setStatus(id, status);

    assertThat(refusal(() -> update(id, change(RESERVED, 72))).code())
        .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    assertThat(value(id)).isEqualTo("48");
  }

  @Test
  void everyCall_forAnUnknownInstance_isNotFound() {
    assertThat(refusal(() -> list(UNKNOWN)).code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(refusal(() -> update(UNKNOWN, change(RESERVED, 1))).code())
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
  }

  @Test
  void everyCall_forAnInstanceOfAnotherProject_isNotFound() {
    String id = fixture.createRunning("name");
    String other = TestDatabase.newProject();
    UpdateConfigsRequest request =
        UpdateConfigsRequest.builder().rocketmqConfigs(List.of(change(RESERVED, 1))).build();

    assertThat(refusal(() -> configs.list(other, id)).code())
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(refusal(() -> configs.update(other, id, request)).code())
        .isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
    assertThat(value(id)).isEqualTo("48");
  }
}
