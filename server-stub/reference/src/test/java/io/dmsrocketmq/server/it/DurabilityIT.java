package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged outlives the process, however it ends. */
class DurabilityIT {

  @Test
  void instance_acknowledgedBeforeKill_isThereAfterRestart(@TempDir Path directory)
      throws Exception {
    String instance;
    ServerProcess first =
        ServerProcess.start(directory, "--auth=off", "--instance-creation-delay=PT1H");
    try (first) {
      Http.Answer created =
          new Http(first.base()).post(Samples.INSTANCES, Samples.createInstance("survivor"));
      assertThat(created.status()).as(created.text()).isEqualTo(200);
      instance = Samples.INSTANCES + "/" + created.json().path("instance_id").asText();
      first.kill();
    }

    try (ServerProcess second = ServerProcess.start(directory, "--auth=off")) {
      Http.Answer found = new Http(second.base()).get(instance);

      assertThat(found.status()).as(found.text()).isEqualTo(200);
      assertThat(found.json().path("name").asText()).isEqualTo("survivor");
      assertThat(found.json().path("status").asText()).isEqualTo("CREATING");
    }
  }

  @Test
  void dataDirectory_inUse_isRefusedInOneLine(@TempDir Path directory) throws Exception {
    try (ServerProcess first = ServerProcess.start(directory, "--auth=off")) {
      ServerProcess.Ended second =
          ServerProcess.run(
              directory, "--port=0", "--data-dir=" + directory.resolve("data"), "--auth=off");

      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.output()).isEmpty();
      assertThat(second.errors().lines()).hasSize(1);
      assertThat(new Http(first.base()).get("/health/ready").status()).isEqualTo(200);
    }
  }
}
