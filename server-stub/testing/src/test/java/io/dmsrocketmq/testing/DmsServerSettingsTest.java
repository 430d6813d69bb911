package io.dmsrocketmq.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DmsServerSettingsTest {

  @Test
  void settings_thatSayTheSame_areEqual() {
    DmsServerSettings strict = DmsServerSettings.standard().withArguments("--strict");

    assertThat(DmsServerSettings.standard().withArguments("--strict"))
        .isEqualTo(strict)
        .hasSameHashCodeAs(strict);
    assertThat(strict)
        .isNotEqualTo(DmsServerSettings.standard())
        .isNotEqualTo(strict.withDistribution(Path.of("elsewhere")))
        .isNotEqualTo(strict.withStartTimeout(Duration.ofSeconds(1)));
  }

  @Test
  void toString_withAnArgumentThatHasAValue_hidesTheValue() {
    DmsServerSettings settings = DmsServerSettings.standard().withArguments("--token=secret");

    assertThat(settings.toString()).contains("--token=…").doesNotContain("secret");
  }

  @Test
  void startTimeout_thatIsNotPositive_isRefused() {
    assertThatThrownBy(() -> DmsServerSettings.standard().withStartTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("timeout must be positive");
  }
}
