package io.dmsrocketmq.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.testing.MovableClock;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00Z"));
  private final RateLimit limit = new RateLimit(3, 404, clock);

  private long passing(String user, int requests) {
    return IntStream.range(0, requests).filter(request -> limit.take(user).passes()).count();
  }

  @Test
  void status_whereTheOperationDocumentsNot404_is429() {
    assertThat(limit.statusFor(Operation.SHOW_TOPIC)).isEqualTo(404);
    assertThat(limit.statusFor(Operation.LIST_PROJECTS)).isEqualTo(429);
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
  void take_saysHowManyAreLeftAndWhenAllAre() {
    assertThat(limit.take("a")).isEqualTo(new RateLimit.Standing(0, 2, 334));
    passing("a", 2);

    assertThat(limit.take("a")).isEqualTo(new RateLimit.Standing(334, 0, 1000));
    clock.advance(Duration.ofSeconds(1));
    assertThat(limit.take("a")).isEqualTo(new RateLimit.Standing(0, 2, 334));
  }

  @Test
  void headers_thatTellAboutTheLimit_areThoseOfTheContract() {
    JsonNode headers =
        CONTRACT.operation("listInstances").definition().at("/responses/200/headers");

    assertThat(headers.fieldNames())
        .toIterable()
        .contains(RateLimit.LIMIT, RateLimit.REMAINING, RateLimit.RESET);
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
