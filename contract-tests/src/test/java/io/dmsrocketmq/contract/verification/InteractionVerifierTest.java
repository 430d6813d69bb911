package io.dmsrocketmq.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.pact.PactInteraction;
import io.dmsrocketmq.contract.state.ProviderStates;
import io.dmsrocketmq.contract.state.StateHandler;
import io.dmsrocketmq.contract.state.Tenant;
import io.dmsrocketmq.contract.verifier.http.Answers;
import io.dmsrocketmq.contract.verifier.http.LoopbackServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionVerifierTest {

  private static final String HEADER = "X-Request-Id";

  private LoopbackServer remote;
  private RocketMqClient client;
  private StateHandler states;
  private PactInteraction interaction;

  @BeforeEach
  void agreeOnAHeader() throws IOException {
    remote = new LoopbackServer();
    client =
        RocketMqClient.builder()
            .endpoint(remote.uri().toString())
            .projectId("p")
            .credentials(Credentials.token("owner"))
            .build();
    states = new ProviderStates(client, Tenant.of("p", "owner"), null);
    HttpResponse answer = new HttpResponse(204);
    answer.setHeaders(Map.of(HEADER, List.of("id")));
    SynchronousHttp http =
        new SynchronousHttp("", "a question", List.of(), new HttpRequest("GET", "/x"), answer);
    V4Pact pact = new V4Pact(new Consumer("c"), new Provider("p"), List.of(http));
    interaction = new PactInteraction(pact, http);
  }

  @AfterEach
  void stop() {
    client.close();
    remote.close();
  }

  private List<String> faults(Set<String> optionalHeaders) throws Exception {
    return new InteractionVerifier(remote.uri(), states, UnaryOperator.identity(), optionalHeaders)
        .verify(interaction);
  }

  @Test
  void verify_whenTheAnswerLacksAHeader_tells() throws Exception {
    remote.on("GET /x", Answers.of(204, "", Map.of()));

    assertThat(faults(Set.of())).anyMatch(fault -> fault.contains(HEADER));
  }

  @Test
  void verify_whenTheAnswerLacksAnOptionalHeader_holds() throws Exception {
    remote.on("GET /x", Answers.of(204, "", Map.of()));

    assertThat(faults(Set.of(HEADER))).isEmpty();
  }

  @Test
  void verify_whenAnOptionalHeaderIsAnother_tells() throws Exception {
    remote.on("GET /x", Answers.of(204, "", Map.of(HEADER, "another")));

    assertThat(faults(Set.of(HEADER))).anyMatch(fault -> fault.contains(HEADER));
  }
}
