package io.dmsrocketmq.testing;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the tests of a class begin with: the state of the server before the first of them, which the
 * methods that run before all tests have prepared.
 */
final class Baseline {

  private static final AtomicLong LAST_NUMBER = new AtomicLong();

  private final DmsServer server;
  private final String name = "baseline-" + LAST_NUMBER.incrementAndGet();
  private boolean taken;

  Baseline(DmsServer server) {
    this.server = server;
  }

  /** Keeps the state the first time, and puts it back every other time. */
  synchronized void bringBack() {
    if (!taken) {
      server.snapshots().take(name);
      taken = true;
    }
    server.reset();
    server.snapshots().restore(name);
  }

  /** Forgets the state, unless the server has ended and forgotten it itself. */
  synchronized void forget() {
    if (taken && server.isAlive()) {
      server.snapshots().delete(name);
    }
  }
}
