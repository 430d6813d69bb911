package io.dmsrocketmq.contract.verifier.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.verifier.http.Answers;
import io.dmsrocketmq.contract.verifier.http.LoopbackServer;
import io.dmsrocketmq.contract.verifier.http.Secrets;
import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.http.Unreachable;
import io.dmsrocketmq.contract.verifier.http.Wire;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CleanupTest {

  private static final String INSTANCES = "/v2/p/instances";

  private LoopbackServer remote;
  private World world;

  @BeforeEach
  void start() throws IOException {
    remote = new LoopbackServer();
    Server server =
        new Server(
            Scenario.CONTRACT,
            new Wire(remote.uri(), Duration.ofSeconds(10)),
            new Tenant("p", Credentials.token("t")));
    world = new World(server, new InstanceTemplate(null), new Secrets(), Duration.ofSeconds(10));
    remote.on("POST " + INSTANCES, Answers.json(200, "{\"instance_id\":\"i-1\"}"));
    remote.on("GET " + INSTANCES + "/i-1", Answers.json(200, "{\"status\":\"RUNNING\"}"));
    remote.on("DELETE " + INSTANCES + "/i-1", Answers.json(204, ""));
  }

  @AfterEach
  void stop() {
    remote.close();
  }

  @Test
  void close_deletesWhatTheRunHasMade() {
    assertThat(world.instance()).isEqualTo("i-1");

    assertThat(world.close()).isEmpty();
    assertThat(remote.asked()).endsWith("DELETE " + INSTANCES + "/i-1");
  }

  @Test
  void close_whenNothingWasMade_asksNothing() {
    assertThat(world.close()).isEmpty();
    assertThat(remote.asked()).isEmpty();
  }

  @Test
  void close_whenTheDeletionIsRefused_tellsWhatIsLeft() {
    world.instance();
    remote.on("DELETE " + INSTANCES + "/i-1", Answers.json(403, "{}"));

    assertThat(world.close()).singleElement().asString().contains("i-1", "403");
  }

  @Test
  void close_whenTheInstanceIsGoneAlready_isDone() {
    world.instance();
    remote.on("GET " + INSTANCES + "/i-1", Answers.json(404, "{}"));

    assertThat(world.close()).isEmpty();
  }

  @Test
  void stop_letsNothingBeMadeAnyMore() {
    world.server().stop();

    assertThatExceptionOfType(Unreachable.class).isThrownBy(world::instance);
    assertThat(remote.asked()).isEmpty();
  }

  @Test
  void instanceThatCannotBeMade_isNotTriedAgain() {
    remote.on("POST " + INSTANCES, Answers.json(400, "{}"));

    assertThatExceptionOfType(SetUpFailed.class).isThrownBy(world::instance);
    assertThatExceptionOfType(SetUpFailed.class).isThrownBy(world::topic);
    assertThat(remote.asked()).hasSize(1);
  }
}
