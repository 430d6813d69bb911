package io.dmsrocketmq.engine.rocketmq;

import java.time.Duration;

/** Counts the brokers that run in this process, of which there may be so many at once. */
final class BrokerBudget {
  private final int limit;
  private int running;
  private int ending;

  BrokerBudget(int limit) {
    this.limit = limit;
  }

  /** Takes places for brokers, and waits for those that are about to come free. */
  synchronized boolean take(int brokers, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (running + brokers > limit) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0 || ending == 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    running += brokers;
    return true;
  }

  /** Tells that brokers will come to their end. */
  synchronized void announceEnd(int brokers) {
    ending += brokers;
  }

  /** Gives places back whose end was announced. */
  synchronized void end(int brokers) {
    ending -= brokers;
    running -= brokers;
    notifyAll();
  }

  /** Gives places back that were not used. */
  synchronized void giveBack(int brokers) {
    running -= brokers;
    notifyAll();
  }

  synchronized int running() {
    return running;
  }

  int limit() {
    return limit;
  }
}
