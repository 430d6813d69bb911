package io.dmsrocketmq.contract.verifier.pact;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.auth.AuthToken;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.contract.pact.PactInteraction;
import io.dmsrocketmq.contract.state.Fact;
import io.dmsrocketmq.contract.state.ProviderStates;
import io.dmsrocketmq.contract.state.StateHandler;
import io.dmsrocketmq.contract.state.Tenant;
import io.dmsrocketmq.contract.state.TestControl;
import io.dmsrocketmq.contract.verification.InteractionVerifier;
import io.dmsrocketmq.contract.verifier.http.NoAnswer;
import io.dmsrocketmq.contract.verifier.http.Unreachable;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import io.dmsrocketmq.contract.verifier.world.OwnInstances.Owned;
import io.dmsrocketmq.contract.verifier.world.Server;
import io.dmsrocketmq.contract.verifier.world.SetUpFailed;
import java.io.IOException;
import java.net.ConnectException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where interactions are played: the server, brought to their facts by a client. */
public final class Stage implements AutoCloseable {

  private final Server server;
  private final RocketMqClient client;

  /** Works on behind the end of a run, so that nothing is left that was made at that moment. */
  private final RocketMqClient registrar;

  private final StateHandler states;
  private final InteractionVerifier verifier;
  private final Signing signing;

  /**
   * Opens the stage.
   *
   * @param server the server
   * @param others callers with fewer permissions, as far as there are any
   * @param testControl whether the server's test control may be used
   * @param optionalHeaders headers that an answer may lack
   */
  public Stage(
      Server server, OtherCallers others, boolean testControl, Set<String> optionalHeaders) {
    Credentials credentials = server.tenant().credentials();
    this.server = server;
    this.client = client(server, server::sent);
    this.registrar = client(server, server.wire()::send);
    Tenant tenant =
        new Tenant(
            server.tenant().project(),
            credentials instanceof AuthToken token ? token.value() : null,
            others.readingToken(),
            others.powerlessToken(),
            others.login());
    this.states =
        new ProviderStates(
            client, tenant, testControl ? new TestControl(server.wire().base()) : null);
    this.signing = new Signing(server);
    this.verifier = new InteractionVerifier(server.wire().base(), states, signing, optionalHeaders);
  }

  private static RocketMqClient client(Server server, Function<WireRequest, WireAnswer> way) {
    String base = server.wire().base().toString();
    return RocketMqClient.builder()
        .endpoint(base)
        .iamEndpoint(base)
        .projectId(server.tenant().project())
        .credentials(server.tenant().credentials())
        .allowPlainHttp()
        .transport(new WireTransport(server, way))
        .build();
  }

  /**
   * Callers with fewer permissions than the tenant.
   *
   * @param readingToken a token that may only read
   * @param powerlessToken a token that may do nothing
   * @param login a user with a password
   */
  public record OtherCallers(
      @Nullable String readingToken,
      @Nullable String powerlessToken,
      Tenant.@Nullable Login login) {

    /**
     * Lists what must never be shown.
     *
     * @return the secrets
     */
    public List<String> secrets() {
      return Stream.of(readingToken, powerlessToken, login == null ? null : login.password())
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull)
          .toList();
    }

    @Override
    public String toString() {
      return "OtherCallers";
    }
  }

  List<Fact> missingFacts(PactInteraction interaction) {
    return verifier.missingFacts(interaction);
  }

  synchronized List<String> play(PactInteraction interaction) {
    signing.prepare(interaction);
    try {
      return interaction.operationId().equals("createInstance")
          ? playCreation(interaction)
          : verifier.verify(interaction);
    } catch (ConnectException e) {
      throw new Unreachable("no connection", e);
    } catch (IOException e) {
      throw new NoAnswer("no answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted", e);
    } catch (NotVerifiable | Unreachable e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SetUpFailed("cannot bring the server to the facts: " + e.getMessage());
    }
  }

  /** What has the name afterwards, and was not there before, is what the interaction has made. */
  private List<String> playCreation(PactInteraction interaction)
      throws IOException, InterruptedException {
    String name = InteractionBody.of(interaction).path("name").asText();
    Set<String> before = instances(name);
    try {
      return verifier.verify(interaction);
    } finally {
      Set<String> made = instances(name);
      made.removeAll(before);
      String project = server.tenant().project();
      made.forEach(id -> server.own().note(new Owned(project, id, server.tenant())));
    }
  }

  private Set<String> instances(String name) {
    ListInstancesQuery query =
        ListInstancesQuery.builder().name(name).exactMatchName("true").build();
    return registrar
        .instances()
        .streamInstances(query)
        .map(Instance::instanceId)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Removes what the facts needed; what is left is among the instances of the verifier. Waits for
   * the interaction that is being played.
   */
  @Override
  public synchronized void close() {
    try {
      states.close();
    } catch (RuntimeException refused) {
      // A server with faults may refuse that, too. Whoever tidies up in the end tries once more.
    } finally {
      client.close();
      registrar.close();
    }
  }
}
