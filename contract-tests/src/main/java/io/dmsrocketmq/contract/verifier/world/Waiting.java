package io.dmsrocketmq.contract.verifier.world;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again and again until something is so: quickly at first, then at leisure. */
final class Waiting {

  private static final long FIRST_PAUSE_MILLIS = 5;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Duration patience;

  Waiting(Duration patience) {
    this.patience = patience;
  }

  <T> T until(Supplier<T> question, Predicate<T> enough, String what) {
    long end = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    T answer = question.get();
    while (!enough.test(answer)) {
      if (System.nanoTime() > end) {
        throw new SetUpFailed("waited " + patience + " in vain for " + what + ": " + answer);
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SetUpFailed("interrupted while waiting for " + what);
      }
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      answer = question.get();
    }
    return answer;
  }
}
