package io.dmsrocketmq.server.testcontrol.messages;

import static java.util.stream.Collectors.joining;

import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the numbers by which traces tell how a consumption ended. */
final class ConsumeStatuses {
  private static final String NUMBERS =
      Arrays.stream(ConsumeResult.values())
          .map(result -> Integer.toString(result.status()))
          .collect(joining(", "));

  private ConsumeStatuses() {}

  static void check(String field, @Nullable Integer status, Findings findings) {
    findings.addIf(status != null && find(status).isEmpty(), field, "must be one of " + NUMBERS);
  }

  /** Gives the result of a number that was checked; success, if it was left out. */
  static ConsumeResult of(@Nullable Integer status) {
    return status == null ? ConsumeResult.SUCCESS : find(status).orElseThrow();
  }

  private static Optional<ConsumeResult> find(int status) {
    return Arrays.stream(ConsumeResult.values())
        .filter(result -> result.status() == status)
        .findFirst();
  }
}
