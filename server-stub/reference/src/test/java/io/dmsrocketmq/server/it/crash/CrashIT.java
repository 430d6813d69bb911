package io.dmsrocketmq.server.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.server.it.Samples;
import io.dmsrocketmq.server.it.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server under mixed load, starts it again on what is left, and compares. More cycles:
 * {@code -Ddms.crash.cycles=50}; another course of events: {@code -Ddms.crash.seed=…}.
 */
class CrashIT {

  private static final int CYCLES = Integer.getInteger("dms.crash.cycles", 3);
  private static final long SEED = Long.getLong("dms.crash.seed", 20_261_126L);
  private static final int WRITERS = 8;
  private static final int MOST_WRITES = 600;
  private static final String INSTANCES = "/v2/crash/instances";

  @Test
  void kill_underMixedLoad_losesAndInventsNothing(@TempDir Path directory) throws Exception {
    Random random = new Random(SEED);
    String instance = prepare(directory);
    List<Writer> writers = new ArrayList<>();
    for (int number = 0; number < WRITERS; number++) {
      writers.add(new Writer(number, INSTANCES + "/" + instance, new Random(random.nextLong())));
    }
    Set<String> ordered = new TreeSet<>();
    int acknowledged = 0;
    for (int cycle = 1; cycle <= CYCLES; cycle++) {
      // What the last kill left is looked at by the server that is killed next.
      try (ServerProcess server = start(directory)) {
        assertKept(server, cycle - 1, INSTANCES + "/" + instance, writers, ordered);
        ordered.add(orderInstance(new Http(server.base()), cycle));
        acknowledged += work(server, writers, 1 + random.nextInt(MOST_WRITES));
      }
    }
    try (ServerProcess server = start(directory)) {
      assertKept(server, CYCLES, INSTANCES + "/" + instance, writers, ordered);
    }
    System.out.printf(
        "crash: %d cycles, %d acknowledged writes, none lost, none invented; %d instances, all set up%n",
        CYCLES, acknowledged, ordered.size());
  }

  private static ServerProcess start(Path directory) throws Exception {
    return ServerProcess.start(
        directory,
        "--auth=off",
        "--project-id=crash",
        "--token=crash",
        "--instance-creation-delay=PT0.2S");
  }

  private static String prepare(Path directory) throws Exception {
    try (ServerProcess server = start(directory)) {
      Http http = new Http(server.base());
      String id = orderInstance(http, 0);
      assertRunning(http, Set.of(id));
      return id;
    }
  }

  private static String orderInstance(Http http, int number) throws Exception {
    Answer answer =
        http.send("POST", INSTANCES, Samples.createInstance("crash-" + number), request -> {});
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("instance_id").asText();
  }

  private static void assertKept(
      ServerProcess server, int cycle, String instance, List<Writer> writers, Set<String> ordered)
      throws Exception {
    Http http = new Http(server.base());
    List<String> faults = new ArrayList<>();
    for (Writer writer : writers) {
      faults.addAll(writer.check(http));
    }
    assertThat(faults).as("faults after cycle %d with seed %d", cycle, SEED).isEmpty();
    assertCounts(http, instance, writers);
    assertRunning(http, ordered);
  }

  /**
   * Lets all writers work, and kills the server once it has acknowledged so much.
   *
   * @return how much it has acknowledged
   */
  private static int work(ServerProcess server, List<Writer> writers, int enough) throws Exception {
    Http http = new Http(server.base());
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    Semaphore acknowledged = new Semaphore(0);
    AtomicInteger count = new AtomicInteger();
    try {
      List<CompletableFuture<Void>> work =
          writers.stream()
              .map(
                  writer ->
                      CompletableFuture.runAsync(
                              () ->
                                  work(
                                      writer,
                                      http,
                                      () -> {
                                        count.incrementAndGet();
                                        acknowledged.release();
                                      }),
                              threads)
                          // A writer that ended early has found a fault, which shows below.
                          .whenComplete((nothing, failure) -> acknowledged.release(enough)))
              .toList();
      acknowledged.acquire(enough);
      server.kill();
      work.forEach(CompletableFuture::join);
      return count.get();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void work(Writer writer, Http http, Runnable acknowledged) {
    try {
      writer.work(http, acknowledged);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What nobody asked for would show in the numbers. */
  private static void assertCounts(Http http, String instance, List<Writer> writers)
      throws Exception {
    JsonNode groups = http.send("GET", instance + "/groups", null, request -> {}).json();
    assertThat(groups.path("total").asLong())
        .isEqualTo(writers.stream().mapToLong(writer -> writer.present(Kind.CONSUMER_GROUP)).sum());
    JsonNode users = http.send("GET", instance + "/users", null, request -> {}).json();
    assertThat(users.path("total").asLong())
        .isEqualTo(writers.stream().mapToLong(writer -> writer.present(Kind.USER)).sum());
  }

  /** Waits until no instance is being set up any more. A lost job would leave one there. */
  private static void assertRunning(Http http, Set<String> ids) throws Exception {
    for (String id : ids) {
      String status;
      do {
        Answer answer = http.send("GET", INSTANCES + "/" + id, null, request -> {});
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        status = answer.json().path("status").asText();
      } while (status.equals("CREATING"));
      assertThat(status).isEqualTo("RUNNING");
    }
  }
}
