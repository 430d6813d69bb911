package io.dmsrocketmq.server.domain.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignsOfLifeTest {

  @Test
  void signs_whileTheWorkGoesOn_areGivenAgainAndAgainEvenAfterAFailure() throws Exception {
    CountDownLatch given = new CountDownLatch(3);
    try (SignsOfLife signs =
        new SignsOfLife(
            Duration.ofMillis(1),
            () -> {
              given.countDown();
              throw new IllegalStateException("on purpose");
            })) {
      assertThat(given.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void signs_ofShortWork_areNotGivenAtAll() {
    CountDownLatch given = new CountDownLatch(1);

    new SignsOfLife(Duration.ofHours(1), given::countDown).close();

    assertThat(given.getCount()).isEqualTo(1);
  }
}
