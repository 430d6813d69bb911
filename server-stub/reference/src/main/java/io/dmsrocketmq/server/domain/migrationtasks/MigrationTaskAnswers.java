package io.dmsrocketmq.server.domain.migrationtasks;

import io.dmsrocketmq.server.model.MigrationTask;
import io.dmsrocketmq.server.model.MigrationTaskPage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** Writes tasks as the contract wants them. */
final class MigrationTaskAnswers {
  // As recorded: no zone, and no zeros at the end of the fraction, which has a digit at least.
  private static final DateTimeFormatter START =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private MigrationTaskAnswers() {}

  static MigrationTaskPage page(List<MigrationTaskState> tasks, long total) {
    return MigrationTaskPage.builder()
        .total(total)
        .task(tasks.stream().map(MigrationTaskAnswers::task).toList())
        .build();
  }

  private static MigrationTask task(MigrationTaskState task) {
    return MigrationTask.builder()
        .id(task.id())
        .name(task.name())
        .startDate(START.format(task.startedAt()))
        .status(task.status().word())
        .type(task.source().word())
        .build();
  }
}
