package io.dmsrocketmq.server.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.testing.MovableClock;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00Z"));
  private final RateLimit limit = new RateLimit(3, 404, clock);

  private long passing(String user, int requests) {
    return IntStream.range(0, requests)
        .filter(request -> pass(Operation.SHOW_TOPIC, user) == null)
        .count();
  }

  private @Nullable Uni<Response> pass(Operation operation, String user) {
    return limit.pass(operation, user);
  }

  private int refusal(Operation operation) {
    passing("a", 3);
    return requireNonNull(pass(operation, "a")).await().indefinitely().getStatus();
  }

  @Test
  void pass_whenTheOperationDocumentsNot404_isRefusedWith429() {
    assertThat(refusal(Operation.SHOW_TOPIC)).isEqualTo(404);
    assertThat(refusal(Operation.LIST_PROJECTS)).isEqualTo(429);
  }

  @Test
  void pass_atOneMoment_letsTheRequestsOfOneSecondThrough() {
    assertThat(passing("a", 10)).isEqualTo(3);
  }

  @Test
  void pass_ofAnotherUser_isCountedApart() {
    assertThat(passing("a", 10)).isEqualTo(3);
    assertThat(passing("b", 10)).isEqualTo(3);
  }

  @Test
  void pass_asTimeGoesOn_letsMoreThrough() {
    passing("a", 10);

    clock.advance(Duration.ofMillis(333));
    assertThat(passing("a", 1)).isZero();
    clock.advance(Duration.ofMillis(1));
    assertThat(passing("a", 2)).isEqualTo(1);
  }

  @Test
  void pass_afterALongTime_saysNoMoreThanOneSecond() {
    passing("a", 10);
    clock.advance(Duration.ofDays(365));

    assertThat(passing("a", 10)).isEqualTo(3);
  }

  @Test
  void pass_afterTheClockWasSetBack_goesOnFromThere() {
    passing("a", 10);
    clock.advance(Duration.ofDays(-1));

    assertThat(passing("a", 1)).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(passing("a", 10)).isEqualTo(3);
  }
}
