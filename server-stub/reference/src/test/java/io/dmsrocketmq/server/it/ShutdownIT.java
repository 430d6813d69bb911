package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the process, when it is asked for. */
class ShutdownIT {

  @Test
  void request_inProgressAtTheEnd_isAnswered(@TempDir Path directory) throws Exception {
    CompletableFuture<Http.Answer> slow;
    ServerProcess server = ServerProcess.start(directory, "--auth=off", "--test-control");
    try (server) {
      Http http = new Http(server.base());
      http.post("/_dms/faults", "{\"operation\": \"createInstance\", \"delay\": \"PT2S\"}");
      slow = CompletableFuture.supplyAsync(() -> create(http));
      while (http.get("/_dms/faults").json().at("/faults/0/applied").asInt() == 0) {
        assertThat(slow).as("the request waits").isNotDone();
      }
    }

    Http.Answer answer = slow.get(30, TimeUnit.SECONDS);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(server.log()).doesNotContain("ERROR", "Exception");
    try (ServerProcess next = ServerProcess.start(directory, "--auth=off")) {
      String created = Samples.INSTANCES + "/" + answer.json().path("instance_id").asText();
      assertThat(new Http(next.base()).get(created).status()).isEqualTo(200);
    }
  }

  @Test
  void requests_afterTheEndWasAskedFor_areRefusedWhileTheLastIsAnswered(@TempDir Path directory)
      throws Exception {
    CompletableFuture<Http.Answer> slow;
    try (ServerProcess server =
        ServerProcess.start(
            directory, "--auth=off", "--test-control", "--instance-creation-delay=PT0S")) {
      Http http = new Http(server.base());
      http.post("/_dms/faults", "{\"operation\": \"createInstance\", \"delay\": \"PT8S\"}");
      slow = CompletableFuture.supplyAsync(() -> create(http));
      while (http.get("/_dms/faults").json().at("/faults/0/applied").asInt() == 0) {
        assertThat(slow).as("the request waits").isNotDone();
      }

      server.askToEnd();

      Http.Answer refused = http.get("/health/ready");
      while (refused.status() == 200) {
        assertThat(slow).as("the request waits").isNotDone();
        refused = http.get("/health/ready");
      }
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.errorMessage()).contains("The server is ending.");
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(http.get(Samples.INSTANCES).status()).isEqualTo(503);
      assertThat(slow.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void inputOfTheParent_whenItEnds_endsTheServer(@TempDir Path directory) throws Exception {
    try (ServerProcess server = ServerProcess.start(directory, "--end-with-input")) {
      assertThat(server.endInput()).as("exit code").isZero();
    }
  }

  @Test
  void inputOfTheParent_notAskedFor_endsNothing(@TempDir Path directory) throws Exception {
    try (ServerProcess server = ServerProcess.start(directory)) {
      server.closeInput();

      assertThat(new Http(server.base()).get("/health/live").status()).isEqualTo(200);
    }
  }

  private static Http.Answer create(Http http) {
    try {
      return http.post(Samples.INSTANCES, Samples.createInstance("last-minute"));
    } catch (Exception lost) {
      throw new AssertionError("The answer was lost.", lost);
    }
  }
}
