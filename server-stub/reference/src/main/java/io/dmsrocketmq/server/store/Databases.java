package io.dmsrocketmq.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Opens databases, up to date and ready for use. */
public final class Databases {
  /** What the URL of a shared database starts with. */
  public static final String SHARED = "jdbc:postgresql:";

  /** A URL with user and password at their place. */
  public static final String FORM = "jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD";

  private static final int CONNECTIONS = 8;
  // Through an ordinary file channel, one interrupt of a thread that reads or writes would close
  // the database for good.
  private static final String H2_FILE = "jdbc:h2:async:";
  // PostgreSQL folds names to lower case and sorts nulls last; the fsync of each commit is left to
  // GroupSync.
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64"
          + ";DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=FS;TRACE_LEVEL_FILE=0";
  // The driver takes this for a port, and logs what it cannot read as one.
  private static final Pattern USER_BEFORE_HOST = Pattern.compile("//[^/?]*@");
  private static final String HIDDEN = "<url>";
  private static final Pattern URL = Pattern.compile("jdbc:\\S*");

  private Databases() {}

  /**
   * Opens the embedded database of a directory, after creating it if need be.
   *
   * @param directory the directory, which no other server may use meanwhile
   * @return the database
   * @throws StoreException if the directory is in use, or cannot be used, or a newer server wrote
   *     it, or its database is damaged
   */
  public static Database embedded(Path directory) {
    DataDirectory data = DataDirectory.lock(directory);
    DatabaseFile file = data.databaseFile();
    try {
      file.prepare();
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(H2_FILE + data.database() + H2_OPTIONS);
      // Without a connection H2 closes the file, so one stays for good.
      config.setMinimumIdle(1);
      config.setMaxLifetime(0);
      Database database =
          open(
              config,
              dataSource -> Migrations.bringUpToDateEmbedded(dataSource, file),
              new GroupSync(),
              data::close);
      file.made();
      return database;
    } catch (RuntimeException failure) {
      data.close();
      throw DatabaseFile.isDamage(failure) ? file.damaged(failure) : failure;
    }
  }

  /**
   * Tells whether a URL is one of a kind of database that can be shared.
   *
   * @param jdbcUrl the URL
   * @return whether it is
   */
  public static boolean isShared(String jdbcUrl) {
    return jdbcUrl.startsWith(SHARED);
  }

  /**
   * Tells whether a URL has user and password in front of the host, where the driver looks for
   * none.
   *
   * @param jdbcUrl the URL
   * @return whether it has
   */
  public static boolean hasUserBeforeHost(String jdbcUrl) {
    return USER_BEFORE_HOST.matcher(jdbcUrl).find();
  }

  /**
   * Opens a database that other servers may use as well.
   *
   * @param jdbcUrl where it is, with user and password; only PostgreSQL keeps a commit by itself
   * @return the database
   * @throws StoreException if it is another kind of database, or cannot be reached, or a newer
   *     server wrote it
   */
  public static Database shared(String jdbcUrl) {
    if (!isShared(jdbcUrl)) {
      throw new StoreException("The URL of the database must start with " + SHARED, null);
    }
    if (hasUserBeforeHost(jdbcUrl)) {
      throw new StoreException(
          "The URL of the database must give user and password as in " + FORM, null);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    return open(config, Migrations::bringUpToDate, Durability.BY_COMMIT, () -> {});
  }

  private static Database open(
      HikariConfig config,
      Consumer<DataSource> migrations,
      Durability durability,
      Runnable afterClose) {
    config.setMaximumPoolSize(CONNECTIONS);
    config.setAutoCommit(false);
    HikariDataSource dataSource = connect(config);
    try {
      migrations.accept(dataSource);
      return new Database(dataSource, durability, afterClose);
    } catch (RuntimeException failure) {
      dataSource.close();
      throw failure;
    }
  }

  private static HikariDataSource connect(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException unreachable) {
      throw new StoreException(
          "The database cannot be opened: "
              + reason(unreachable, config.getJdbcUrl())
              + (isShared(config.getJdbcUrl()) ? " Correct --database-url." : ""),
          unreachable);
    }
  }

  /** The URL may hold a password, so that no message may quote it. */
  private static String reason(Throwable failure, String jdbcUrl) {
    Throwable teller = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // Below the driver's own words stands only what the operating system said to it.
      if (cause instanceof SQLException || !(teller instanceof SQLException)) {
        teller = cause;
      }
    }
    String message = teller.getMessage();
    String text = message == null ? teller.getClass().getSimpleName() : message;
    return URL.matcher(text.replace(jdbcUrl, HIDDEN)).replaceAll(HIDDEN);
  }
}
