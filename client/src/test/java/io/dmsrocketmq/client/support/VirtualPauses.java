package io.dmsrocketmq.client.support;

import io.dmsrocketmq.client.internal.waiting.Pauses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when somebody pauses, and at no other time. */
public final class VirtualPauses implements Pauses {

  private final List<Duration> pauses = new ArrayList<>();
  private final List<Runnable> tasks = new ArrayList<>();
  private long now;

  /** Returns all pauses so far. */
  public List<Duration> pauses() {
    return pauses;
  }

  /** Runs what was put off, as long as there is anything. */
  public void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.remove(0).run();
    }
  }

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pass(time);
  }

  @Override
  public void later(Duration time, Runnable task) {
    pass(time);
    tasks.add(task);
  }

  private void pass(Duration time) {
    pauses.add(time);
    elapse(time);
  }

  /** Lets time pass during a look. */
  public void elapse(Duration time) {
    now += time.toNanos();
  }
}
