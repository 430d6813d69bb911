package io.dmsrocketmq.engine.rocketmq;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for facts that come about on threads of RocketMQ. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 5;

  private Eventually() {}

  /** Asks until there is an answer. */
  static <T> T get(String fact, Callable<Optional<T>> question) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      Optional<T> answer = question.call();
      while (answer.isEmpty()) {
        if (System.nanoTime() > end) {
          throw new AssertionError("It did not come about that " + fact + ".");
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        answer = question.call();
      }
      return answer.get();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Asks until the answer is yes. */
  static void await(String fact, Callable<Boolean> question) {
    boolean done = get(fact, () -> Optional.of(question.call()).filter(yes -> yes));
    if (!done) {
      throw new AssertionError(fact);
    }
  }
}
