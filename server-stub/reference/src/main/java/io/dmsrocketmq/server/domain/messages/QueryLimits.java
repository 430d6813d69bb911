package io.dmsrocketmq.server.domain.messages;

import java.time.Duration;

/**
 * What queries for messages may cost.
 *
 * @param bytes how many bytes the messages of one query may take up
 * @param duration how long one query may take
 * @param concurrent how many queries may be at work at once
 */
public record QueryLimits(long bytes, Duration duration, int concurrent) {

  /**
   * What an ordinary server grants: answers that fit into its memory several times over, and times
   * that callers wait for.
   */
  public static final QueryLimits DEFAULT =
      new QueryLimits(16L * 1024 * 1024, Duration.ofSeconds(10), 4);
}
