package io.dmsrocketmq.server.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine does with configurations. */
public abstract class ConfigEngineContract {
  private static final String NAME = "fileReservedTime";
  private static final String OTHER = "deleteWhen";

  private EngineUnderTest fixture;
  private EngineInstance instance;
  private ConfigEngine configs;

  /** Sets up an engine for one test. */
  protected abstract EngineUnderTest newEngine();

  @BeforeEach
  final void prepare() {
    fixture = newEngine();
    instance = fixture.instance();
    configs = fixture.engine().configs();
  }

  private void set(Map<String, String> values) {
    fixture.transactions().run(() -> configs.set(instance, values));
  }

  @Test
  void values_afterTheyWereSet_areInForce() {
    set(Map.of(NAME, "72", OTHER, "05"));

    assertThat(configs.values(instance)).containsEntry(NAME, "72").containsEntry(OTHER, "05");
  }

  @Test
  void set_aSecondTime_replacesTheNamedValueOnly() {
    set(Map.of(NAME, "72", OTHER, "05"));

    set(Map.of(NAME, "0"));

    assertThat(configs.values(instance)).containsEntry(NAME, "0").containsEntry(OTHER, "05");
  }

  @Test
  void set_forOneInstance_leavesTheOthersAsTheyAre() {
    EngineInstance other = newEngine().instance();
    Map<String, String> before = configs.values(other);

    set(Map.of(NAME, "72"));

    assertThat(configs.values(other)).isEqualTo(before);
  }

  @Test
  void set_withoutAnything_changesNothing() {
    Map<String, String> before = configs.values(instance);

    set(Map.of());

    assertThat(configs.values(instance)).isEqualTo(before);
  }
}
