package io.dmsrocketmq.contract.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.verifier.http.Answers;
import io.dmsrocketmq.contract.verifier.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProviderStatesTest {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
  private static final Tenant WITH_CALLERS =
      new Tenant(
          Tenant.RECORDED_PROJECT,
          "owner",
          "reader",
          "powerless",
          new Tenant.Login("user", "a password", "account", "project"));

  private static final RocketMqClient CLIENT =
      RocketMqClient.builder()
          .endpoint(NOWHERE.toString())
          .projectId(Tenant.RECORDED_PROJECT)
          .credentials(Credentials.token("owner"))
          .build();

  @AfterAll
  static void closeClient() {
    CLIENT.close();
  }

  private static Set<Means> means(StateHandler states) {
    return Facts.all().stream()
        .filter(states::offers)
        .map(Fact::means)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Means.class)));
  }

  @Test
  void offers_withEverything_allFacts() {
    StateHandler states = new ProviderStates(CLIENT, WITH_CALLERS, new TestControl(NOWHERE));

    assertThat(Facts.all()).allMatch(states::offers);
  }

  @Test
  void offers_withOneCallerAndNoControl_whatTheApiCanDo() {
    StateHandler states = new ProviderStates(CLIENT, Tenant.of("project", "owner"), null);

    assertThat(means(states)).containsExactly(Means.CREDENTIALS, Means.API);
  }

  @Test
  void close_whenTheServerGoesOnToShowTheInstance_comesToAnEnd() throws IOException {
    String instances = "/v2/p/instances";
    try (LoopbackServer remote = new LoopbackServer();
        RocketMqClient client = clientOf(remote.uri())) {
      remote.on("POST " + instances, Answers.json(200, "{\"instance_id\":\"i-1\"}"));
      remote.on(
          "GET " + instances + "/i-1",
          Answers.json(200, "{\"instance_id\":\"i-1\",\"status\":\"RUNNING\"}"));
      remote.on("DELETE " + instances + "/i-1", Answers.json(204, ""));
      StateHandler states = new ProviderStates(client, Tenant.of("p", "owner"), null);
      states.establish(InstanceFacts.ONE_RUNS, Map.of());

      assertTimeoutPreemptively(Duration.ofMinutes(1), states::close);

      assertThat(remote.asked()).endsWith("DELETE " + instances + "/i-1");
    }
  }

  private static RocketMqClient clientOf(URI endpoint) {
    return RocketMqClient.builder()
        .endpoint(endpoint.toString())
        .projectId("p")
        .credentials(Credentials.token("owner"))
        .build();
  }

  @Test
  void facts_areToldApartByTheirWords() {
    assertThat(Facts.all()).extracting(Fact::name).doesNotHaveDuplicates();
    assertThat(Facts.all()).allMatch(fact -> Facts.named(fact.name()).equals(fact));
  }

  @Test
  void tenant_isShownWithoutItsSecrets() {
    assertThat(WITH_CALLERS.toString() + WITH_CALLERS.login())
        .doesNotContain("owner", "reader", "powerless", "a password");
  }
}
