package io.dmsrocketmq.server.domain.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SignsOfLifeTest {

  @Test
  void signs_whileTheWorkGoesOn_areGivenAgainAndAgainEvenAfterAFailure() {
    CountDownLatch given = new CountDownLatch(3);

    SignsOfLife.during(
        Duration.ofMillis(1),
        () -> {
          given.countDown();
          throw new IllegalStateException("on purpose");
        },
        () -> await(given));

    assertThat(given.getCount()).isZero();
  }

  @Test
  void signs_ofShortWork_areNotGivenAtAll() {
    CountDownLatch given = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();

    SignsOfLife.during(Duration.ofHours(1), given::countDown, () -> done.set(true));

    assertThat(done).isTrue();
    assertThat(given.getCount()).isEqualTo(1);
  }

  private static void await(CountDownLatch given) {
    try {
      assertThat(given.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
