package io.dmsrocketmq.server.testcontrol;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one body, so that all that is wrong with it is named at once. */
public final class Fields {

  private final List<Violation> violations = new ArrayList<>();

  /** Starts with nothing wrong. */
  public Fields() {}

  /**
   * Demands something of a field.
   *
   * @param holds whether it is so
   * @param field the field
   * @param reason what is wrong if it is not, in words that continue the field's name
   * @return this
   */
  public Fields require(boolean holds, String field, String reason) {
    if (!holds) {
      violations.add(new Violation(ErrorCode.INVALID_REQUEST_PARAMETER, field, reason));
    }
    return this;
  }

  /** Reads a duration, or gives the other one if there is none or it is none. */
  Duration duration(@Nullable String text, String field, Duration otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException malformed) {
      require(false, field, "must be a duration such as PT1H30M or PT0.5S");
      return otherwise;
    }
  }

  /** Reads a time, or gives the other one if there is none or it is none. */
  Instant instant(@Nullable String text, String field, Instant otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException malformed) {
      require(false, field, "must be a time such as 2026-01-01T12:00:00Z");
      return otherwise;
    }
  }

  /**
   * Refuses the body if anything is wrong with it.
   *
   * @throws DmsException if so
   */
  public void refuse() {
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }
}
