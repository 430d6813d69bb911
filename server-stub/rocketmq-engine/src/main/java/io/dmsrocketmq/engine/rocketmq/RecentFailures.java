package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers for a moment who did not answer, so that not everybody waits for the same silence. */
final class RecentFailures {
  /** Long enough for the rest of a list, and too short to keep anyone from what is back. */
  static final Duration MEMORY = Duration.ofSeconds(3);

  private final Clock clock;
  private final Map<String, Instant> forgetAt = new ConcurrentHashMap<>();

  RecentFailures(Clock clock) {
    this.clock = clock;
  }

  /**
   * Asks someone, unless that one did not answer a moment ago.
   *
   * @param whom an address
   * @param question what to ask
   * @throws EngineUnavailableException if there is no answer, now or a moment ago
   */
  <T> T ask(String whom, Supplier<T> question) {
    Instant end = forgetAt.get(whom);
    if (end != null && clock.instant().isBefore(end)) {
      throw Admin.unavailable(null);
    }
    try {
      T answer = question.get();
      forgetAt.remove(whom);
      return answer;
    } catch (EngineUnavailableException failure) {
      forgetAt.put(whom, clock.instant().plus(MEMORY));
      throw failure;
    }
  }
}
