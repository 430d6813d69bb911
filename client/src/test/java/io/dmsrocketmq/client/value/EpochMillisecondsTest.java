package io.dmsrocketmq.client.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EpochMillisecondsTest {

  @Test
  void of_whenGivenAnInstant_dropsWhatIsBelowAMillisecond() {
    Instant instant = Instant.parse("2022-09-08T16:00:00.000999Z");

    EpochMilliseconds time = EpochMilliseconds.of(instant);

    assertThat(time).isEqualTo(EpochMilliseconds.of(1662652800000L)).hasToString("1662652800000");
    assertThat(time.toInstant()).isEqualTo(Instant.parse("2022-09-08T16:00:00Z"));
  }
}
