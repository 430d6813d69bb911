package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeds as large as they may be, for a server with a small heap. */
class LargeSeedsIT {
  private static final int LARGEST_BODY = 4 * 1024 * 1024;
  private static final int SEEDS = 4;

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server =
        ServerProcess.start(
            directory, "--auth=off", "--test-control", "--instance-creation-delay=PT0S");
    http = new Http(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void seeds_asLargeAsTheyMayBe_areKeptOneAfterTheOther() throws Exception {
    String id = Instances.createRunning(http, "large-seeds");
    http.post(Samples.INSTANCES + "/" + id + "/topics", "{\"name\": \"large\", \"queue_num\": 1}");

    for (int seed = 0; seed < SEEDS; seed++) {
      Http.Answer answer = http.post("/_dms/seeds/messages", largest(id));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    assertThat(
            http.get(Samples.INSTANCES + "/" + id + "/topics/large/status")
                .json()
                .path("max_offset")
                .asInt())
        .isEqualTo(4 * SEEDS);
    assertThat(server.log()).doesNotContain("OutOfMemory");
  }

  /** Their bodies are a good part of the memory that the server has. */
  @Test
  void largeMessages_deletedTogether_areGone() throws Exception {
    String id = Instances.createRunning(http, "large-deletions");
    String topic = Samples.INSTANCES + "/" + id + "/topics";
    http.post(topic, "{\"name\": \"large\", \"queue_num\": 1}");
    for (int seed = 0; seed < SEEDS; seed++) {
      http.post("/_dms/seeds/messages", largest(id));
    }

    assertThat(http.delete(topic + "/large").status()).isEqualTo(204);

    assertThat(http.get(topic + "/large").status()).isEqualTo(404);
    http.post(topic, "{\"name\": \"large\", \"queue_num\": 1}");
    for (int seed = 0; seed < SEEDS; seed++) {
      http.post("/_dms/seeds/messages", largest(id));
    }
    assertThat(http.post("/_dms/reset", "").status()).isEqualTo(204);
    assertThat(http.get(Samples.INSTANCES).json().path("instance_num").asInt()).isZero();
  }

  private static String largest(String id) {
    return "{\"project_id\": \"%s\", \"instance_id\": \"%s\", \"topic\": \"large\", \"count\": 4,"
            .formatted(Samples.PROJECT, id)
        + " \"template\": {\"body\": \""
        + "x".repeat(LARGEST_BODY)
        + "\"}}";
  }
}
