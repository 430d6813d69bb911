package io.dmsrocketmq.server.store;

import java.io.PrintStream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells how far the tables are, since large ones can take a while and the server is not ready. */
final class MigrationProgress implements Callback {

  private final PrintStream out;

  MigrationProgress(PrintStream out) {
    this.out = out;
  }

  /** Whether somebody sits at the terminal that the server was started from. */
  // From Java 22 on there is a console without a terminal as well; a build server says who it is.
  @SuppressWarnings("SystemConsoleNull")
  static boolean isWatched() {
    return System.getenv("CI") == null && System.console() != null;
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
    out.println(
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
