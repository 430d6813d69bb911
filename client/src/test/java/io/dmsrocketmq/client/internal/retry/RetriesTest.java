package io.dmsrocketmq.client.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final RandomGenerator MOST = () -> -1L;
  private static final RandomGenerator LEAST = () -> 0L;

  private static final RetryPolicy POLICY =
      RetryPolicy.builder()
          .maxAttempts(100)
          .baseDelay(Duration.ofMillis(100))
          .maxDelay(Duration.ofSeconds(2))
          .build();

  @Test
  void take_whateverTheNumber_pausesForAnyPartOfWhatDoublesUpToTheGreatestDelay() {
    Retries most = new Retries(POLICY, MOST);
    Retries least = new Retries(POLICY, LEAST);

    assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 50, 99))
        .extracting(number -> most.take(number, null, LONG).orElseThrow().toMillis())
        .containsExactly(99L, 199L, 399L, 799L, 1599L, 1999L, 1999L, 1999L);
    assertThat(least.take(5, null, LONG)).contains(Duration.ZERO);
  }

  @Test
  void take_whenTheServiceAsksForAPause_addsItEvenBeyondTheGreatestDelay() {
    Retries retries = new Retries(POLICY, LEAST);

    assertThat(retries.take(1, Duration.ofSeconds(30), LONG)).contains(Duration.ofSeconds(30));
  }

  @Test
  void take_whenThePauseOutlastsTheCall_takesNothing() {
    Retries retries = new Retries(RetryPolicy.builder().budget(1).build(), LEAST);

    assertThat(retries.take(1, Duration.ofSeconds(30), Duration.ofSeconds(30))).isEmpty();
    assertThat(retries.take(1, null, Duration.ofSeconds(30))).isPresent();
  }

  @Test
  void take_whenTheBudgetIsUsedUp_takesNothingUntilTenCallsHaveSucceeded() {
    Retries retries = new Retries(RetryPolicy.builder().budget(2).build(), LEAST);
    assertThat(retries.take(1, null, LONG)).isPresent();
    assertThat(retries.take(1, null, LONG)).isPresent();

    for (int i = 0; i < 9; i++) {
      retries.succeeded();
    }
    assertThat(retries.take(1, null, LONG)).isEmpty();
    retries.succeeded();

    assertThat(retries.take(1, null, LONG)).isPresent();
  }

  @Test
  void take_whenTheAttemptsAreUsedUp_takesNothing() {
    Retries retries = new Retries(RetryPolicy.builder().maxAttempts(3).build(), LEAST);

    assertThat(retries.take(2, null, LONG)).isPresent();
    assertThat(retries.take(3, null, LONG)).isEmpty();
    assertThat(new Retries(RetryPolicy.none(), LEAST).take(1, null, LONG)).isEmpty();
  }

  @Test
  void take_whenTheDelaysAreLongerThanAnyNumberCanSay_pausesForAsLongAsThatMayBe() {
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    RetryPolicy policy = RetryPolicy.builder().baseDelay(endless).maxDelay(endless).build();

    assertThat(new Retries(policy, LEAST).take(3, null, LONG)).contains(Duration.ZERO);
    assertThat(new Retries(policy, MOST).take(3, null, endless).orElseThrow())
        .isGreaterThan(Duration.ofDays(300));
  }
}
