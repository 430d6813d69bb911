package io.dmsrocketmq.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupSyncTest {
  private final GroupSync sync = new GroupSync();
  private final AtomicInteger rounds = new AtomicInteger();

  /** A connection whose checkpoint does what a test wants. */
  private static Connection connection(Callable<?> checkpoint) {
    Statement statement =
        (Statement)
            Proxy.newProxyInstance(
                Statement.class.getClassLoader(),
                new Class<?>[] {Statement.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("execute")) {
                    checkpoint.call();
                    return false;
                  }
                  return null;
                });
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> statement);
  }

  @Test
  void await_oneAfterTheOther_syncsEachTime() throws Exception {
    Connection connection = connection(rounds::incrementAndGet);

    sync.await(connection);
    sync.await(connection);

    assertThat(rounds).hasValue(2);
  }

  @Test
  void await_duringARound_waitsForTheNextWhichServesAll() throws Exception {
    CountDownLatch firstRoundRuns = new CountDownLatch(1);
    CountDownLatch othersWait = new CountDownLatch(1);
    Connection slow =
        connection(
            () -> {
              rounds.incrementAndGet();
              firstRoundRuns.countDown();
              othersWait.await();
              return true;
            });
    Connection fast = connection(rounds::incrementAndGet);
    ExecutorService threads = Executors.newCachedThreadPool();
    Future<?> first = threads.submit(() -> awaitOn(slow));
    firstRoundRuns.await();
    List<Future<?>> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(threads.submit(() -> awaitOn(fast)));
    }
    while (sync.waiting() < 5) {
      Thread.onSpinWait();
    }
    assertThat(rounds).hasValue(1);
    othersWait.countDown();
    first.get();
    for (Future<?> other : others) {
      other.get();
    }
    threads.shutdown();

    assertThat(rounds).hasValue(2);
  }

  @Test
  void await_roundThatFails_failsForItsLeaderAndNotForTheNext() throws Exception {
    Connection broken =
        connection(
            () -> {
              throw new SQLException("disk full");
            });

    assertThatThrownBy(() -> sync.await(broken)).hasMessage("disk full");
    sync.await(connection(rounds::incrementAndGet));

    assertThat(rounds).hasValue(1);
  }

  private boolean awaitOn(Connection connection) throws SQLException {
    sync.await(connection);
    return true;
  }
}
