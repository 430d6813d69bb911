package io.dmsrocketmq.server.http;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts the requests that are being answered, so that the server can end after the last one. */
@Singleton
public final class RequestsInProgress {

  private int count;
  private boolean ending;

  /** Starts with none; the container calls this. */
  public RequestsInProgress() {}

  synchronized void begun() {
    count++;
  }

  synchronized void ended() {
    count--;
    notifyAll();
  }

  /** Tells whether no more requests are to begin. */
  synchronized boolean isEnding() {
    return ending;
  }

  /**
   * Lets no more requests begin, and waits for those in progress.
   *
   * @param patience how long to wait
   * @return whether all were answered
   * @throws InterruptedException if the wait is interrupted
   */
  public synchronized boolean end(Duration patience) throws InterruptedException {
    ending = true;
    long last = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis();
        count > 0 && left > 0;
        left = (last - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
    return count == 0;
  }
}
