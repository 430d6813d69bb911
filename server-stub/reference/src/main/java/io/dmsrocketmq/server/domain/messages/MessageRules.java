package io.dmsrocketmq.server.domain.messages;

import io.dmsrocketmq.server.domain.contract.Reading;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.ExportDeadLetterMessagesRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that no single field of a request can state. Each check reports everything that is
 * wrong, in the order of the fields.
 */
final class MessageRules {
  private static final String START_TIME = "start_time";
  private static final String END_TIME = "end_time";

  private MessageRules() {}

  /**
   * Reads the times of a query. One that names a message may leave them open, and so may the one
   * that is recorded, which names nothing.
   */
  static TimeRange range(MessageListQuery query, Reading reading) {
    List<Violation> violations = new ArrayList<>();
    boolean recorded = reading.byExamples() && query.startTime() == null && query.endTime() == null;
    boolean mandatory = query.messageId() == null && !recorded;
    long begin = time(START_TIME, query.startTime(), 0, mandatory, violations);
    long end = time(END_TIME, query.endTime(), Long.MAX_VALUE, mandatory, violations);
    if (violations.isEmpty() && end < begin) {
      violations.add(MessageErrors.endBeforeStart());
    }
    refuseIfAny(violations);
    return new TimeRange(begin, end);
  }

  static void checkSelection(ExportDeadLetterMessagesRequest request) {
    if (isEmpty(request.msgIdList()) && isEmpty(request.uniqKeyList())) {
      throw DmsException.of(List.of(MessageErrors.nothingSelected()));
    }
  }

  /** A message that is named twice would be worked on twice. */
  static void checkDifferent(List<String> ids) {
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < ids.size(); index++) {
      if (!seen.add(ids.get(index))) {
        violations.add(MessageErrors.namedTwice(index, ids.get(index)));
      }
    }
    refuseIfAny(violations);
  }

  private static boolean isEmpty(@Nullable List<String> list) {
    return list == null || list.isEmpty();
  }

  private static long time(
      String field,
      @Nullable String text,
      long open,
      boolean mandatory,
      List<Violation> violations) {
    if (text == null) {
      if (mandatory) {
        violations.add(MessageErrors.timeMissing(field));
      }
      return open;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException tooLarge) {
      violations.add(MessageErrors.timeTooLate(field));
      return open;
    }
  }

  private static void refuseIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }
}
