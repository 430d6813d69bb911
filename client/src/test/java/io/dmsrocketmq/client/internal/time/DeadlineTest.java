package io.dmsrocketmq.client.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  // A clock of nanoseconds may begin anywhere, just before its end too.
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  @Test
  void remaining_whileTimePasses_shrinksBelowZero() {
    Deadline deadline = Deadline.after(Duration.ofNanos(10), nanos::get);

    assertThat(deadline.remaining()).isEqualTo(Duration.ofNanos(10));
    nanos.addAndGet(12);

    assertThat(deadline.remaining()).isEqualTo(Duration.ofNanos(-2));
  }

  @Test
  void after_whenTheTimeIsEndless_isFarAway() {
    Deadline deadline = Deadline.after(Duration.ofSeconds(Long.MAX_VALUE), nanos::get);

    assertThat(deadline.remaining()).isGreaterThan(Duration.ofDays(300));
  }
}
