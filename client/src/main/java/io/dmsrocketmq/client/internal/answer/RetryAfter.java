package io.dmsrocketmq.client.internal.answer;

import io.dmsrocketmq.client.transport.Headers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pause that a service asks for, as a number of seconds or as a date. */
final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  static Optional<Duration> of(Headers headers, Clock clock) {
    String text = headers.first("Retry-After").orElse("").strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return date(text).map(end -> until(end, headers, clock));
  }

  /** Measures by the clock of the service where the answer tells its time. */
  private static Duration until(Instant end, Headers headers, Clock clock) {
    Instant now =
        headers.first("Date").flatMap(text -> date(text.strip())).orElseGet(clock::instant);
    Duration pause = Duration.between(now, end);
    return pause.isNegative() ? Duration.ZERO : pause;
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
