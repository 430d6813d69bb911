package io.dmsrocketmq.client.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps everything that a logger is told, instead of printing it. */
public final class LogCapture extends Handler {

  private final Logger logger;
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  /** Listens to a logger at all levels. */
  public LogCapture(String name) {
    logger = Logger.getLogger(name);
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** Returns what was logged so far. */
  public List<LogRecord> records() {
    return List.copyOf(records);
  }

  /** Returns a record as it would be printed. */
  public String text(LogRecord logged) {
    return new SimpleFormatter().formatMessage(logged);
  }

  @Override
  public void publish(LogRecord logged) {
    records.add(logged);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
  }
}
