package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.progress.Progress;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells how far the tables are, since large ones can take a while and the server is not ready. */
final class MigrationProgress implements Callback {

  private final Progress progress;

  MigrationProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    progress.say(
        "The tables are brought to version "
            + context.getMigrationInfo().getVersion()
            + " of "
            + Migrations.NEWEST
            + ".");
  }

  @Override
  public String getCallbackName() {
    return "progress";
  }
}
