package io.dmsrocketmq.server.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void lazy_notAsked_makesNothing() {
    new Lazy<>(made::incrementAndGet);

    assertThat(made).hasValue(0);
  }

  @Test
  void get_asOftenAsAsked_givesTheSame() {
    Lazy<Object> lazy =
        new Lazy<>(
            () -> {
              made.incrementAndGet();
              return new Object();
            });

    assertThat(lazy.get()).isSameAs(lazy.get());
    assertThat(made).hasValue(1);
  }

  @Test
  void get_afterAFailure_triesAgain() {
    Lazy<Integer> lazy =
        new Lazy<>(
            () -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return made.get();
            });

    assertThatIllegalStateException().isThrownBy(lazy::get);
    assertThat(lazy.get()).isEqualTo(2);
  }
}
