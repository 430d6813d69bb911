package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import io.dmsrocketmq.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentFailuresTest {
  private final MovableClock clock = new MovableClock(Instant.EPOCH);
  private final RecentFailures failures = new RecentFailures(clock);
  private int questions;

  private String silence() {
    questions++;
    throw new EngineUnavailableException("silent", null);
  }

  private void fail(String whom) {
    assertThatThrownBy(() -> failures.ask(whom, this::silence))
        .isInstanceOf(EngineUnavailableException.class);
  }

  @Test
  void ask_someoneWhoWasSilentAMomentAgo_doesNotWaitAgain() {
    fail("one");
    fail("one");
    clock.advance(RecentFailures.MEMORY.minus(Duration.ofMillis(1)));
    fail("one");

    assertThat(questions).isEqualTo(1);
    assertThat(failures.ask("another", () -> "answer")).isEqualTo("answer");
  }

  @Test
  void ask_afterTheMemoryHasEnded_asksAgain() {
    fail("one");
    clock.advance(RecentFailures.MEMORY);

    assertThat(failures.ask("one", () -> "answer")).isEqualTo("answer");
    fail("one");
    assertThat(questions).isEqualTo(2);
  }

  @Test
  void ask_whatIsRefused_isAnAnswer() {
    Admin.RefusedException refusal = new Admin.RefusedException(1, new IllegalStateException());

    assertThatThrownBy(
            () ->
                failures.ask(
                    "one",
                    () -> {
                      throw refusal;
                    }))
        .isSameAs(refusal);
    assertThat(failures.ask("one", () -> "answer")).isEqualTo("answer");
  }
}
