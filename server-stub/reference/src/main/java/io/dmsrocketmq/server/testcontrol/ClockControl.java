package io.dmsrocketmq.server.testcontrol;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, sets, moves and stops the clock of the server. */
final class ClockControl implements Control {

  private static final String PATH = "/clock";
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final VirtualClock clock;
  private final Runnable timeMoved;

  ClockControl(VirtualClock clock, Runnable timeMoved) {
    this.clock = clock;
    this.timeMoved = timeMoved;
  }

  /** What the clock shows. */
  private record Reading(
      @JsonProperty("now") String now,
      @JsonProperty("now_ms") long milliseconds,
      @JsonProperty("stopped") boolean stopped) {}

  private record Setting(
      @JsonProperty("now") @Nullable String now,
      @JsonProperty("stopped") @Nullable Boolean stopped) {}

  private record Step(@JsonProperty("by") @Nullable String by) {}

  @Override
  public List<Call> calls() {
    return List.of(
        new Call("GET", PATH, (parameters, body) -> reading()),
        new Call("PUT", PATH, (parameters, body) -> set(body.as(Setting.class))),
        new Call("DELETE", PATH, (parameters, body) -> showRealTime()),
        new Call("POST", PATH + "/advance", (parameters, body) -> advance(body.as(Step.class))));
  }

  Reading showRealTime() {
    clock.showRealTime();
    return moved();
  }

  private Reading set(Setting setting) {
    Fields fields = new Fields();
    fields.require(
        setting.now() != null || setting.stopped() != null, "now", "or stopped must be there");
    Instant now = fields.instant(setting.now(), "now", clock.instant());
    requireInRange(now, "now", fields);
    fields.refuse();
    clock.set(now, requireNonNullElse(setting.stopped(), clock.isStopped()));
    return moved();
  }

  private Reading advance(Step step) {
    Fields fields = new Fields();
    fields.require(step.by() != null, "by", "is missing");
    Duration by = fields.duration(step.by(), "by", Duration.ZERO);
    fields.require(!by.isNegative(), "by", "must not be negative; set the clock to go back");
    fields.refuse();
    requireInRange(by, fields);
    fields.refuse();
    clock.advance(by);
    return moved();
  }

  private void requireInRange(Duration by, Fields fields) {
    boolean fits = by.compareTo(Duration.between(clock.instant(), LATEST)) <= 0;
    fields.require(fits, "by", "must not lead beyond " + LATEST);
  }

  private static void requireInRange(Instant now, String field, Fields fields) {
    fields.require(
        !now.isBefore(EARLIEST) && !now.isAfter(LATEST),
        field,
        "must be between " + EARLIEST + " and " + LATEST);
  }

  /** What became due is done before the answer, so that a test need not wait for it. */
  private Reading moved() {
    timeMoved.run();
    return reading();
  }

  private Reading reading() {
    Instant now = clock.instant();
    return new Reading(now.toString(), now.toEpochMilli(), clock.isStopped());
  }
}
