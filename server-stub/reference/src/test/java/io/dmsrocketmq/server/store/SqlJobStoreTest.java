package io.dmsrocketmq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.instances.InstanceState;
import io.dmsrocketmq.server.domain.jobs.Job;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

// Jobs are claimed without regard to the project, so this class needs a database of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlJobStoreTest {
  private static final String ME = "this-server";
  private static final String OTHER = "other-server";
  private static final Instant T0 = Instant.ofEpochMilli(1_000_000);

  private final Path directory;
  private Database database;
  private SqlJobStore jobs;
  private SqlInstanceStore instances;

  SqlJobStoreTest(@TempDir Path directory) {
    this.directory = directory;
    database = Databases.embedded(directory);
    jobs = new SqlJobStore(database);
    instances = new SqlInstanceStore(database);
  }

  @AfterEach
  void empty() {
    database.update("delete from instance");
  }

  @AfterAll
  void close() {
    database.close();
  }

  private Job added(Instant dueAt) {
    InstanceState instance = TestInstances.instance("p", "name-" + UUID.randomUUID());
    instances.add(instance);
    Job job = new Job(UUID.randomUUID().toString(), "kind", "p", instance.id(), dueAt);
    jobs.add(job);
    return job;
  }

  private Optional<Job> claimAt(Instant now) {
    return claimAt(now, ME);
  }

  private Optional<Job> claimAt(Instant now, String holder) {
    return jobs.claim(holder, now, now.plusSeconds(60));
  }

  @Test
  void claim_jobThatIsDue_givesItOnce() {
    Job job = added(T0);

    assertThat(claimAt(T0)).contains(job);
    assertThat(claimAt(T0)).isEmpty();
  }

  @Test
  void claim_beforeTheTime_givesNothing() {
    added(T0);

    assertThat(claimAt(T0.minusMillis(1))).isEmpty();
    assertThat(jobs.nextClaimable()).contains(T0);
  }

  @Test
  void claim_severalJobs_givesTheEarliestFirst() {
    Job later = added(T0.plusSeconds(1));
    Job sooner = added(T0);

    assertThat(claimAt(T0.plusSeconds(5))).contains(sooner);
    assertThat(claimAt(T0.plusSeconds(5))).contains(later);
  }

  @Test
  void claim_byMany_givesEachJobToOneOfThem() throws Exception {
    for (int i = 0; i < 20; i++) {
      added(T0);
    }
    List<Job> claimed = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<List<Job>>> results = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      results.add(threads.submit(this::claimAll));
    }
    for (Future<List<Job>> result : results) {
      claimed.addAll(result.get());
    }
    threads.shutdown();

    assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
  }

  private List<Job> claimAll() {
    List<Job> claimed = new ArrayList<>();
    for (Optional<Job> job = claimAt(T0); job.isPresent(); job = claimAt(T0)) {
      claimed.add(job.get());
    }
    return claimed;
  }

  @Test
  void claim_afterTheHolderFellSilent_givesTheJobAgain() {
    Job job = added(T0);
    claimAt(T0);

    assertThat(jobs.nextClaimable()).contains(T0.plusSeconds(60));
    assertThat(claimAt(T0.plusSeconds(60))).contains(job);
  }

  @Test
  void renew_heldJob_keepsItFromOthers() {
    Job job = added(T0);
    claimAt(T0);

    jobs.renew(ME, job, T0.plusSeconds(90));

    assertThat(claimAt(T0.plusSeconds(60), OTHER)).isEmpty();
    assertThat(claimAt(T0.plusSeconds(90), OTHER)).contains(job);
  }

  @Test
  void lostJob_belongsToWhoeverTookItOver() {
    Job job = added(T0);
    claimAt(T0);
    claimAt(T0.plusSeconds(60), OTHER);

    jobs.renew(ME, job, T0.plusSeconds(1000));
    jobs.postpone(ME, job, T0);

    assertThat(jobs.remove(ME, job)).isFalse();
    assertThat(claimAt(T0.plusSeconds(119))).isEmpty();
    assertThat(jobs.remove(OTHER, job)).isTrue();
  }

  @Test
  void postpone_claimedJob_makesItClaimableLater() {
    Job job = added(T0);
    claimAt(T0);

    jobs.postpone(ME, job, T0.plusSeconds(5));

    assertThat(claimAt(T0.plusSeconds(4))).isEmpty();
    assertThat(claimAt(T0.plusSeconds(5))).map(Job::id).contains(job.id());
  }

  @Test
  void releaseAll_afterARestart_givesClaimedJobsBack() {
    Job job = added(T0);
    claimAt(T0);
    restart();

    jobs.releaseAll();

    assertThat(claimAt(T0)).contains(job);
  }

  @Test
  void remove_jobThatIsDone_leavesNothingToClaim() {
    Job job = added(T0);
    claimAt(T0);

    assertThat(jobs.remove(ME, job)).isTrue();

    assertThat(claimAt(T0.plusSeconds(1000))).isEmpty();
    assertThat(jobs.nextClaimable()).isEmpty();
  }

  @Test
  void remove_instance_takesItsJobsAlong() {
    Job job = added(T0);

    instances.remove("p", job.instanceId());

    assertThat(claimAt(T0)).isEmpty();
  }

  private void restart() {
    database.close();
    database = Databases.embedded(directory);
    jobs = new SqlJobStore(database);
    instances = new SqlInstanceStore(database);
  }
}
