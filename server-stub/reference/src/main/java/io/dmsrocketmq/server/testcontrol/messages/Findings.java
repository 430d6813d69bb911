package io.dmsrocketmq.server.testcontrol.messages;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a seed, each with the way to its field. */
final class Findings {
  private final List<Violation> violations = new ArrayList<>();

  void add(String field, String reason) {
    violations.add(new Violation(ErrorCode.INVALID_REQUEST_PARAMETER, field, reason));
  }

  void addIf(boolean wrong, String field, String reason) {
    if (wrong) {
      add(field, reason);
    }
  }

  void required(String field, @Nullable Object value) {
    addIf(value == null, field, "is missing");
  }

  /** Checks a text that may be left out. */
  void text(String field, @Nullable String text, int longest) {
    if (text == null) {
      return;
    }
    int length = text.codePointCount(0, text.length());
    addIf(
        length < 1 || length > longest,
        field,
        "must have between 1 and " + longest + " characters");
    addIf(
        text.codePoints().anyMatch(Character::isISOControl) || !Texts.isStorable(text),
        field,
        "must hold neither control characters nor half of a surrogate pair");
  }

  /** Checks a number that may be left out. */
  void number(String field, @Nullable Number number, long least, long most) {
    addIf(
        number != null && (number.longValue() < least || number.longValue() > most),
        field,
        "must be between " + least + " and " + most);
  }

  /** Checks a time that may be left out. */
  void time(String field, @Nullable Long time) {
    number(field, time, 0, Long.MAX_VALUE / 2);
  }

  void refuseIfAny() {
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }
}
