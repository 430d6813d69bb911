package io.dmsrocketmq.server.testcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant OTHER = Instant.parse("2030-01-01T00:00:00Z");

  private final MovableClock real = new MovableClock(START);
  private final VirtualClock clock = new VirtualClock(real);

  @Test
  void instant_untouched_isTheRealTime() {
    real.advance(Duration.ofSeconds(1));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void set_running_goesOnFromThere() {
    clock.set(OTHER, false);
    real.advance(Duration.ofSeconds(1));

    assertThat(clock.instant()).isEqualTo(OTHER.plusSeconds(1));
    assertThat(clock.isStopped()).isFalse();
  }

  @Test
  void set_stopped_stands() {
    clock.set(OTHER, true);
    real.advance(Duration.ofSeconds(1));

    assertThat(clock.instant()).isEqualTo(OTHER);
  }

  @Test
  void advance_stoppedOrRunning_moves() {
    clock.advance(Duration.ofHours(1));
    real.advance(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3601));

    clock.set(OTHER, true);
    clock.advance(Duration.ofHours(1));
    real.advance(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(OTHER.plusSeconds(3600));
  }

  @Test
  void showRealTime_afterAnything_isTheRealTime() {
    clock.set(OTHER, true);

    clock.showRealTime();

    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.isStopped()).isFalse();
  }
}
