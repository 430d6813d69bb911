package io.dmsrocketmq.server.domain.jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Gives a sign of life again and again, on a thread of its own, while something is at work. */
final class SignsOfLife {
  private static final Logger LOG = System.getLogger(SignsOfLife.class.getName());

  private final Duration interval;
  private final Runnable sign;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private boolean closed;

  private SignsOfLife(Duration interval, Runnable sign) {
    this.interval = interval;
    this.sign = sign;
  }

  /** Does work, and gives the sign at each interval until it is done. */
  static void during(Duration interval, Runnable sign, Runnable work) {
    SignsOfLife signs = new SignsOfLife(interval, sign);
    Thread thread = new Thread(signs::give, "signs-of-life");
    thread.setDaemon(true);
    thread.start();
    try {
      work.run();
    } finally {
      signs.end();
    }
  }

  private void give() {
    while (!isOver()) {
      try {
        sign.run();
      } catch (RuntimeException storeFailure) {
        LOG.log(Level.WARNING, "A job cannot be held on to", storeFailure);
      }
    }
  }

  /** Waits until it is time for the next sign, or the work is over. */
  private boolean isOver() {
    lock.lock();
    try {
      long nanos = TimeUnit.NANOSECONDS.convert(interval);
      while (!closed && nanos > 0) {
        nanos = ended.awaitNanos(nanos);
      }
      return closed;
    } catch (InterruptedException stopping) {
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      closed = true;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
