package io.dmsrocketmq.server.domain.jobs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.error.Exhaustion;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does the jobs when they are due, one after the other, on one thread that sleeps in between. */
public final class JobRunner implements AutoCloseable {
  // After this time without a sign of life a job of a crashed server is taken over.
  private static final Duration CLAIM = Duration.ofSeconds(30);
  // Several signs of life in that time, so that one that is late does no harm.
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(8);
  // A newer server shares the store, and does what this one does not know.
  private static final Duration LEAVE_TO_OTHERS = Duration.ofMinutes(10);
  private static final Duration RETRY = Duration.ofSeconds(5);
  // Another server on the same store may have left a job behind, of which nobody tells this one.
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
  private static final Duration PATIENCE_ON_CLOSE = Duration.ofSeconds(10);
  private static final Logger LOG = System.getLogger(JobRunner.class.getName());

  private final JobStore jobs;
  private final Transactions transactions;
  private final Map<String, JobHandler> handlers;
  private final Clock clock;
  private final String holder = UUID.randomUUID().toString();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Held while jobs are done, so that whoever has it knows that none is in progress.
  private final ReentrantLock round = new ReentrantLock();
  private boolean woken;
  private boolean closed;
  private volatile @Nullable Thread thread;

  /**
   * Creates a runner, which does nothing before it is started.
   *
   * @param jobs the jobs
   * @param transactions makes the start and the end of a job lasting
   * @param handlers one handler for every kind of job
   * @param clock tells when a job is due
   */
  public JobRunner(
      JobStore jobs, Transactions transactions, List<JobHandler> handlers, Clock clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.handlers =
        handlers.stream().collect(toUnmodifiableMap(JobHandler::kind, Function.identity()));
    this.clock = clock;
  }

  /** Starts the thread. */
  public void start() {
    Thread worker = new Thread(this::work, "jobs");
    worker.setDaemon(true);
    thread = worker;
    worker.start();
  }

  /**
   * Tells whether jobs are done.
   *
   * @return whether the thread was started and still lives
   */
  public boolean isAlive() {
    Thread worker = thread;
    return worker != null && worker.isAlive();
  }

  /**
   * Takes a new job, as a part of the present transaction.
   *
   * @param job the job
   */
  public void submit(Job job) {
    jobs.add(job);
    transactions.afterCommit(this::wake);
  }

  /**
   * Tells whether there is work left to do on an instance.
   *
   * @param instanceId the instance
   * @return whether a job of the instance is not done yet
   */
  public boolean isBusyWith(String instanceId) {
    return jobs.hasJob(instanceId);
  }

  private void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Stops the thread, after the job in progress or ten seconds. A job that is cut off is done again
   * by the next server.
   */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    Thread worker = thread;
    if (worker != null) {
      try {
        // Never interrupt it: the embedded database closes its file when a thread is interrupted
        // that reads it.
        worker.join(PATIENCE_ON_CLOSE.toMillis());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Does work while no job is in progress, such as setting the clock or putting other jobs in the
   * place of these, and then what is due. When this returns it is done.
   *
   * @param work the work
   */
  public void betweenJobs(Runnable work) {
    round.lock();
    try {
      work.run();
      runAll();
    } finally {
      round.unlock();
    }
    wake();
  }

  /**
   * Does all jobs that are due now, on the thread of the caller, after those in progress.
   *
   * @return how many jobs were started
   */
  public int runDueJobs() {
    round.lock();
    try {
      return runAll();
    } finally {
      round.unlock();
    }
  }

  private int runAll() {
    int started = 0;
    while (!isClosed()) {
      Instant now = clock.instant();
      Job job = jobs.claim(holder, now, now.plus(CLAIM)).orElse(null);
      if (job == null) {
        break;
      }
      started++;
      run(job);
    }
    return started;
  }

  private void run(Job job) {
    JobHandler handler = handlers.get(job.kind());
    if (handler == null) {
      LOG.log(Level.WARNING, "No handler for job {0} of kind {1}", job.id(), job.kind());
      jobs.postpone(holder, job, clock.instant().plus(LEAVE_TO_OTHERS));
      return;
    }
    try {
      SignsOfLife.during(
          SIGN_OF_LIFE,
          () -> renew(job),
          () -> {
            Runnable outcome = handler.run(job);
            transactions.run(() -> end(job, outcome));
          });
    } catch (Throwable failure) {
      Exhaustion.endIf(failure);
      // Any other error ends one attempt at one job, not the thread for all of them.
      LOG.log(Level.ERROR, "Job " + job.id() + " failed and will be tried again", failure);
      jobs.postpone(holder, job, clock.instant().plus(RETRY));
    }
  }

  private void renew(Job job) {
    jobs.renew(holder, job, clock.instant().plus(CLAIM));
  }

  private void end(Job job, Runnable outcome) {
    if (jobs.remove(holder, job)) {
      outcome.run();
    } else {
      LOG.log(Level.WARNING, "Another server took over the job {0}", job.id());
    }
  }

  private void work() {
    while (!isClosed()) {
      Duration pause = RETRY;
      try {
        runDueJobs();
        pause = untilNext();
      } catch (Throwable storeFailure) {
        Exhaustion.endIf(storeFailure);
        LOG.log(Level.ERROR, "The jobs cannot be read", storeFailure);
      }
      rest(pause);
    }
  }

  private Duration untilNext() {
    Duration wait =
        jobs.nextClaimable()
            .map(next -> Duration.between(clock.instant(), next))
            .orElse(LONGEST_SLEEP);
    return wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP;
  }

  private void rest(Duration duration) {
    lock.lock();
    try {
      long nanos = TimeUnit.NANOSECONDS.convert(duration);
      while (!woken && !closed && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      woken = false;
    } catch (InterruptedException stopping) {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
