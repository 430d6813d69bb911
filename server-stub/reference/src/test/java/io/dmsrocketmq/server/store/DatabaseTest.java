package io.dmsrocketmq.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class DatabaseTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String project = TestDatabase.newProject();
  private final Database database;
  private final SqlInstanceStore store;

  DatabaseTest(Database database) {
    this.database = database;
    this.store = new SqlInstanceStore(database);
  }

  private boolean exists(String name) {
    return store.hasName(project, name);
  }

  @Test
  void inTransaction_workThatFails_undoesAllOfIt() {
    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      store.add(TestInstances.instance(project, "first"));
                      assertThat(exists("first")).isTrue();
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(exists("first")).isFalse();
  }

  @Test
  void inTransaction_nestedWork_joinsTheOuterOne() {
    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      database.run(() -> store.add(TestInstances.instance(project, "inner")));
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(exists("inner")).isFalse();
  }

  @Test
  void inTransaction_othersSeeNothingBeforeItEnds() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    database.run(
        () -> {
          store.add(TestInstances.instance(project, "hidden"));
          Future<Boolean> seen = other.submit(() -> exists("hidden"));
          assertThat(seen).succeedsWithin(PATIENCE).isEqualTo(false);
        });

    assertThat(other.submit(() -> exists("hidden")).get()).isTrue();
    other.shutdown();
  }

  @Test
  void afterCommit_runsOnceTheChangeIsSeenByOthers() {
    List<Boolean> seen = new ArrayList<>();

    database.run(
        () -> {
          database.afterCommit(() -> seen.add(exists("name")));
          store.add(TestInstances.instance(project, "name"));
          assertThat(seen).isEmpty();
        });

    assertThat(seen).containsExactly(true);
  }

  @Test
  void afterCommit_ofWorkThatFails_neverRuns() {
    List<String> calls = new ArrayList<>();

    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      database.afterCommit(() -> calls.add("called"));
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(calls).isEmpty();
  }

  @Test
  void afterCommit_outsideOfATransaction_runsAtOnce() {
    List<String> calls = new ArrayList<>();

    database.afterCommit(() -> calls.add("called"));

    assertThat(calls).containsExactly("called");
  }

  @Test
  void updateEach_severalRows_isOneChange() {
    database.update(
        "create table if not exists batch_test (project varchar, name varchar, unique (project, name))");

    database.updateEach(
        "insert into batch_test values (?, ?)",
        List.of(new Object[] {project, "a"}, new Object[] {project, "b"}));
    assertThatThrownBy(
            () ->
                database.updateEach(
                    "insert into batch_test values (?, ?)",
                    List.of(new Object[] {project, "c"}, new Object[] {project, "a"})))
        .isInstanceOf(Database.UniqueViolationException.class);
    database.updateEach("insert into batch_test values (?, ?)", List.of());

    assertThat(
            database.list(
                "select name from batch_test where project = ? order by name",
                row -> row.getString(1),
                project))
        .containsExactly("a", "b");
  }

  @Test
  void findToChange_byManyAtOnce_losesNoChange() throws Exception {
    InstanceState instance = withDescription(TestInstances.instance(project, "name"), "");
    store.add(instance);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> results = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      results.add(threads.submit(() -> database.run(() -> appendTo(instance))));
    }
    for (Future<?> result : results) {
      result.get();
    }
    threads.shutdown();

    assertThat(store.find(project, instance.id()))
        .map(InstanceState::description)
        .contains("x".repeat(40));
  }

  private void appendTo(InstanceState instance) {
    InstanceState present = store.findToChange(project, instance.id()).orElseThrow();
    store.update(withDescription(present, present.description() + "x"));
  }

  @Test
  void update_fromManyThreads_isAcknowledgedToAll() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> results = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      InstanceState instance = TestInstances.instance(project, "name-" + i);
      results.add(threads.submit(() -> store.add(instance)));
    }
    for (Future<?> result : results) {
      result.get();
    }
    threads.shutdown();

    assertThat(
            database.first(
                "select count(*) from instance where project_id = ?",
                row -> row.getInt(1),
                project))
        .contains(64);
  }

  @Test
  void isUsable_whileOpen_isTrue() {
    assertThat(database.isUsable()).isTrue();
  }

  private static InstanceState withDescription(InstanceState state, String description) {
    return new InstanceState(
        state.id(),
        state.projectId(),
        state.name(),
        description,
        state.enterpriseProjectId(),
        state.status(),
        state.engineVersion(),
        state.capacity(),
        state.network(),
        state.publicAccess(),
        state.sslEnabled(),
        state.aclEnabled(),
        state.creator(),
        state.createdAt());
  }

  @Test
  void inTransaction_twoThatWaitForOneAnother_bothSucceed() throws Exception {
    store.add(TestInstances.instance(project, "first"));
    store.add(TestInstances.instance(project, "second"));
    CountDownLatch bothHoldOne = new CountDownLatch(2);

    ExecutorService others = Executors.newFixedThreadPool(2);
    Future<?> forwards = others.submit(() -> touchBoth("first", "second", bothHoldOne));
    Future<?> backwards = others.submit(() -> touchBoth("second", "first", bothHoldOne));

    assertThat(forwards).succeedsWithin(PATIENCE);
    assertThat(backwards).succeedsWithin(PATIENCE);
    others.shutdown();
  }

  private void touchBoth(String one, String other, CountDownLatch bothHoldOne) {
    database.run(
        () -> {
          touch(one);
          bothHoldOne.countDown();
          try {
            bothHoldOne.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          touch(other);
        });
  }

  private void touch(String name) {
    database.update(
        "update instance set description = ? where project_id = ? and name = ?",
        "touched",
        project,
        name);
  }
}
