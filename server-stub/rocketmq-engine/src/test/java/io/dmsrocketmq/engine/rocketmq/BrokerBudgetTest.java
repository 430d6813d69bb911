package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BrokerBudgetTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final BrokerBudget budget = new BrokerBudget(3);

  @Test
  void take_upToTheLimit_succeeds() {
    assertThat(budget.take(2, Duration.ZERO)).isTrue();
    assertThat(budget.take(1, Duration.ZERO)).isTrue();
    assertThat(budget.running()).isEqualTo(3);
  }

  @Test
  void take_beyondTheLimit_isRefusedAtOnceIfNothingIsAboutToEnd() {
    budget.take(2, Duration.ZERO);

    assertThat(budget.take(2, LONG)).isFalse();
    assertThat(budget.running()).isEqualTo(2);
  }

  @Test
  void take_whileBrokersAreEnding_waitsForThem() {
    budget.take(3, Duration.ZERO);
    budget.announceEnd(3);
    CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> budget.take(2, LONG));

    budget.end(3);

    assertThat(waiting.join()).isTrue();
    assertThat(budget.running()).isEqualTo(2);
  }
}
