package io.dmsrocketmq.server.domain.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.testing.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobRunnerTest {
  private static final Instant T0 = Instant.parse("2026-01-01T12:00:00Z");

  private final MovableClock clock = new MovableClock(T0);
  private final ListedJobs jobs = new ListedJobs();
  private final List<String> done = new ArrayList<>();
  private final List<String> recorded = new ArrayList<>();

  private JobRunner runner(Clock time, Consumer<Job> work) {
    JobHandler handler =
        new JobHandler() {
          @Override
          public String kind() {
            return "known";
          }

          @Override
          public Runnable run(Job job) {
            work.accept(job);
            return () -> recorded.add(job.id());
          }
        };
    return new JobRunner(jobs, new ImmediateTransactions(), List.of(handler), time);
  }

  private static Job job(String id, String kind, Instant dueAt) {
    return new Job(id, kind, "project", "instance", dueAt);
  }

  @Test
  void runDueJobs_severalJobs_doesThoseThatAreDueAndForgetsThem() {
    JobRunner runner = runner(clock, job -> done.add(job.id()));
    runner.submit(job("due", "known", T0));
    runner.submit(job("later", "known", T0.plusSeconds(1)));

    assertThat(runner.runDueJobs()).isEqualTo(1);

    assertThat(done).containsExactly("due");
    assertThat(recorded).containsExactly("due");
    assertThat(jobs.ids()).containsExactly("later");
  }

  @Test
  void runDueJobs_jobThatAnotherServerTookOver_leavesTheOutcomeToThatOne() {
    JobRunner runner =
        runner(
            clock,
            job -> {
              done.add(job.id());
              if (done.size() == 1) {
                jobs.releaseAll();
              }
            });
    runner.submit(job("job", "known", T0));

    assertThat(runner.runDueJobs()).isEqualTo(2);

    assertThat(done).containsExactly("job", "job");
    assertThat(recorded).containsExactly("job");
  }

  @Test
  void runDueJobs_jobThatFails_isTriedAgainLater() {
    JobRunner runner =
        runner(
            clock,
            job -> {
              done.add(job.id());
              if (done.size() == 1) {
                throw new IllegalStateException("on purpose");
              }
            });
    runner.submit(job("job", "known", T0));

    runner.runDueJobs();
    assertThat(done).hasSize(1);
    assertThat(recorded).isEmpty();
    assertThat(runner.runDueJobs()).isZero();

    clock.advance(Duration.ofSeconds(5));
    runner.runDueJobs();
    assertThat(done).hasSize(2);
    assertThat(jobs.ids()).isEmpty();
  }

  @Test
  void runDueJobs_jobThatEndsInAnError_isTriedAgainLater() {
    JobRunner runner =
        runner(
            clock,
            job -> {
              done.add(job.id());
              throw new AssertionError("on purpose");
            });
    runner.submit(job("job", "known", T0));

    assertThat(runner.runDueJobs()).isEqualTo(1);

    assertThat(done).containsExactly("job");
    assertThat(jobs.ids()).containsExactly("job");
  }

  @Test
  void runDueJobs_jobOfAnUnknownKind_isLeftForAServerThatKnowsIt() {
    JobRunner runner = runner(clock, job -> done.add(job.id()));
    runner.submit(job("new", "unknown", T0));

    runner.runDueJobs();

    assertThat(done).isEmpty();
    assertThat(jobs.ids()).containsExactly("new");
  }

  @Test
  void start_jobThatIsDueAlready_isDone() throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    jobs.add(job("job", "known", Instant.now()));

    try (JobRunner runner = runner(Clock.systemUTC(), job -> ran.countDown())) {
      runner.start();
      assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void submit_whileTheThreadRests_wakesIt() throws Exception {
    CountDownLatch ran = new CountDownLatch(2);
    try (JobRunner runner = runner(Clock.systemUTC(), job -> ran.countDown())) {
      runner.start();
      runner.submit(job("first", "known", Instant.now()));
      runner.submit(job("second", "known", Instant.now().plusMillis(20)));

      assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void start_storeThatFailsOnce_goesOnAfterwards() throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    jobs.failNext();
    jobs.add(job("job", "known", Instant.now()));

    try (JobRunner runner = runner(Clock.systemUTC(), job -> ran.countDown())) {
      runner.start();
      runner.submit(job("wakes the thread", "known", Instant.now()));
      assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void isAlive_fromStartToClose() {
    JobRunner runner = runner(Clock.systemUTC(), job -> {});
    assertThat(runner.isAlive()).isFalse();

    runner.start();
    assertThat(runner.isAlive()).isTrue();

    runner.close();
    assertThat(runner.isAlive()).isFalse();
  }

  @Test
  void isAlive_threadThatWasInterrupted_isNot() {
    jobs.add(job("job", "known", Instant.now()));
    try (JobRunner runner = runner(Clock.systemUTC(), job -> Thread.currentThread().interrupt())) {
      runner.start();

      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (runner.isAlive()) {
        assertThat(System.nanoTime()).as("the thread ends in time").isLessThan(end);
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void close_duringAJob_waitsForIt() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    JobRunner runner =
        runner(
            Clock.systemUTC(),
            job -> {
              started.countDown();
              awaitUninterruptibly(mayEnd);
              done.add(job.id());
            });
    runner.submit(job("job", "known", Instant.now()));
    runner.start();
    started.await();
    Thread closer = new Thread(runner::close);
    closer.start();

    mayEnd.countDown();
    closer.join();

    assertThat(done).containsExactly("job");
    assertThat(jobs.ids()).isEmpty();
  }

  @Test
  void betweenJobs_duringAJob_waitsForItAndDoesWhatIsDueByThen() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    JobRunner runner =
        runner(
            clock,
            job -> {
              started.countDown();
              awaitUninterruptibly(mayEnd);
              done.add(job.id());
            });
    runner.submit(job("in progress", "known", T0));
    Thread worker = new Thread(runner::runDueJobs);
    worker.start();
    started.await();
    Thread between =
        new Thread(
            () ->
                runner.betweenJobs(
                    () -> {
                      done.add("between");
                      clock.advance(Duration.ofHours(1));
                      runner.submit(job("later", "known", T0.plusSeconds(60)));
                    }));
    between.start();
    while (between.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    mayEnd.countDown();
    worker.join();
    between.join();

    assertThat(done).containsExactly("in progress", "between", "later");
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("The runner must not interrupt jobs.", interrupted);
    }
  }

  private static final class ImmediateTransactions implements Transactions {
    @Override
    public <T> T inTransaction(Supplier<T> work) {
      return work.get();
    }

    @Override
    public void afterCommit(Runnable action) {
      action.run();
    }
  }

  /** Jobs in a list; claimed ones are set apart. */
  private static final class ListedJobs implements JobStore {
    private final List<Job> waiting = new ArrayList<>();
    private final List<Job> claimed = new ArrayList<>();
    private boolean fails;

    synchronized List<String> ids() {
      return waiting.stream().map(Job::id).toList();
    }

    synchronized void failNext() {
      fails = true;
    }

    @Override
    public synchronized void add(Job job) {
      waiting.add(job);
    }

    @Override
    public synchronized Optional<Job> claim(String holder, Instant now, Instant until) {
      if (fails) {
        fails = false;
        throw new IllegalStateException("on purpose");
      }
      Optional<Job> due = waiting.stream().filter(job -> !job.dueAt().isAfter(now)).findFirst();
      due.ifPresent(waiting::remove);
      due.ifPresent(claimed::add);
      return due;
    }

    @Override
    public void renew(String holder, Job job, Instant until) {
      // Nobody else claims.
    }

    @Override
    public synchronized void postpone(String holder, Job job, Instant dueAt) {
      assertThat(claimed.remove(job)).isTrue();
      waiting.add(new Job(job.id(), job.kind(), job.projectId(), job.instanceId(), dueAt));
    }

    @Override
    public synchronized boolean remove(String holder, Job job) {
      return claimed.remove(job);
    }

    @Override
    public synchronized boolean hasJob(String instanceId) {
      return Stream.concat(waiting.stream(), claimed.stream())
          .anyMatch(job -> job.instanceId().equals(instanceId));
    }

    @Override
    public synchronized void releaseAll() {
      waiting.addAll(claimed);
      claimed.clear();
    }

    @Override
    public synchronized Optional<Instant> nextClaimable() {
      return waiting.stream().map(Job::dueAt).min(Instant::compareTo);
    }
  }
}
