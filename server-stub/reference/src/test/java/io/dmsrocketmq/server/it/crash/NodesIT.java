package io.dmsrocketmq.server.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.server.it.Samples;
import io.dmsrocketmq.server.it.ServerProcess;
import io.dmsrocketmq.server.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several servers on one PostgreSQL, of which some are killed. */
@ExtendWith(TestPostgres.class)
class NodesIT {
  private static final int WRITERS = 6;
  private static final int ENOUGH = 120;
  private static final String INSTANCES = "/v2/crash/instances";

  private final TestPostgres.Server postgres;
  private final Path directory;

  NodesIT(TestPostgres.Server postgres, @TempDir Path directory) {
    this.postgres = postgres;
    this.directory = directory;
  }

  private ServerProcess start(String name, String url, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--database-url=" + url,
                "--project-id=crash",
                "--token=crash",
                "--instance-creation-delay=PT0.5S"));
    arguments.addAll(List.of(more));
    return ServerProcess.start(
        Files.createDirectories(directory.resolve(name)), arguments.toArray(String[]::new));
  }

  private ServerProcess startQuietly(String name, String url) {
    try {
      return start(name, url, "--auth=off");
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void start_ofTwoAtOnceOnAnEmptyDatabase_makesTheTablesOnce() throws Exception {
    String url = postgres.newDatabase();
    CompletableFuture<ServerProcess> other =
        CompletableFuture.supplyAsync(() -> startQuietly("other", url));
    try (ServerProcess one = startQuietly("one", url);
        ServerProcess two = other.join()) {
      String id = order(new Http(one.base()), "instance");

      assertThat(awaitRunning(new Http(two.base()), id)).isEqualTo("RUNNING");
    }
  }

  @Test
  void token_ofOneNode_isGoodForTheOther() throws Exception {
    String url = postgres.newDatabase();
    try (ServerProcess one = start("one", url);
        ServerProcess two = start("two", url)) {
      Answer issued =
          new Http(one.base())
              .send(
                  "POST",
                  "/v3/auth/tokens",
                  """
                  {"auth": {"identity": {"methods": ["password"], "password": {"user":
                   {"name": "demo-user", "password": "demo-password",
                    "domain": {"name": "demo-domain"}}}},
                   "scope": {"project": {"name": "demo-project"}}}}""",
                  request -> {});
      assertThat(issued.status()).as(issued.text()).isEqualTo(201);

      Answer listed =
          new Http(two.base())
              .send(
                  "GET",
                  "/v3/projects",
                  null,
                  request -> request.header("X-Auth-Token", issued.header("X-Subject-Token")));

      assertThat(listed.status()).as(listed.text()).isEqualTo(200);
    }
  }

  @Test
  void kill_ofNodesUnderMixedLoad_losesAndInventsNothing() throws Exception {
    String url = postgres.newDatabase();
    Random random = new Random(20_261_126L);
    List<Writer> writers = new ArrayList<>();
    TreeSet<String> ordered = new TreeSet<>();
    String instance;
    Semaphore acknowledged = new Semaphore(0);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (ServerProcess one = start("one", url, "--auth=off");
        ServerProcess two = start("two", url, "--auth=off")) {
      Http first = new Http(one.base());
      Http second = new Http(two.base());
      instance = order(first, "loaded");
      awaitRunning(second, instance);
      List<CompletableFuture<Void>> work = new ArrayList<>();
      for (int number = 0; number < WRITERS; number++) {
        Writer writer =
            new Writer(number, INSTANCES + "/" + instance, new Random(random.nextLong()));
        Http http = number % 2 == 0 ? first : second;
        writers.add(writer);
        work.add(
            CompletableFuture.runAsync(() -> work(writer, http, acknowledged), threads)
                .whenComplete(
                    (nothing, fault) -> {
                      if (fault != null) {
                        // It shows when the work is joined; until then nobody is to wait for it.
                        acknowledged.release(2 * ENOUGH);
                      }
                    }));
      }
      acknowledged.acquire(ENOUGH);
      ordered.add(order(first, "ordered-of-the-first"));
      ordered.add(order(second, "ordered-of-the-second"));
      one.kill();
      acknowledged.drainPermits();
      acknowledged.acquire(ENOUGH);
      ordered.forEach(id -> assertThat(awaitRunning(second, id)).isEqualTo("RUNNING"));
      two.kill();
      work.forEach(CompletableFuture::join);
    } finally {
      threads.shutdownNow();
    }
    try (ServerProcess three = start("three", url, "--auth=off")) {
      Http http = new Http(three.base());
      List<String> faults = new ArrayList<>();
      for (Writer writer : writers) {
        faults.addAll(writer.check(http));
      }
      assertThat(faults).isEmpty();
      JsonNode groups =
          http.send("GET", INSTANCES + "/" + instance + "/groups", null, request -> {}).json();
      assertThat(groups.path("total").asLong())
          .isEqualTo(
              writers.stream().mapToLong(writer -> writer.present(Kind.CONSUMER_GROUP)).sum());
      assertThat(jobs(url)).isZero();
    }
  }

  private static long jobs(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from job")) {
      count.next();
      return count.getLong(1);
    }
  }

  private static void work(Writer writer, Http http, Semaphore acknowledged) {
    try {
      writer.work(http, acknowledged::release);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String order(Http http, String name) throws Exception {
    Answer answer = http.send("POST", INSTANCES, Samples.createInstance(name), request -> {});
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("instance_id").asText();
  }

  private static String awaitRunning(Http http, String id) {
    try {
      String status;
      do {
        Answer answer = http.send("GET", INSTANCES + "/" + id, null, request -> {});
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        status = answer.json().path("status").asText();
      } while (status.equals("CREATING"));
      return status;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
