package io.dmsrocketmq.client.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SleeperTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final Sleeper sleeper = Sleeper.system();

  @Test
  void close_whileSomebodySleeps_wakesThem() throws Exception {
    CompletableFuture<Boolean> woken = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                sleeper.sleep(LONG);
                woken.complete(true);
              } catch (InterruptedException e) {
                woken.completeExceptionally(e);
              }
            });
    thread.start();

    sleeper.close();

    assertThat(woken.get()).isTrue();
  }

  @Test
  void sleep_whenTheThreadIsInterrupted_ends() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> sleeper.sleep(LONG)).isInstanceOf(InterruptedException.class);
  }
}
