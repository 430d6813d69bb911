package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.internal.transport.SocketTransport;
import io.dmsrocketmq.client.internal.transport.TransportOptions;
import io.dmsrocketmq.client.model.UpdateTopicRequest;
import io.dmsrocketmq.client.retry.RetryPolicy;
import io.dmsrocketmq.client.transport.TransportRequest;
import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.contract.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The consumer's side finds every fault that the real client can be given from outside. */
class SeededClientFaultsTest {

  private static final Scenario UPDATE = Scenario.recorded("updateTopic");
  private static final Scenario LIST = Scenario.recorded("listInstances");
  private static final String AWKWARD_TOPIC = "%41|topic";

  private static final Map<String, String> FOUND_BY = new TreeMap<>();

  @AfterAll
  static void print() {
    FOUND_BY.forEach(
        (fault, finder) -> System.out.printf("seeded fault: %-20s %s%n", fault, finder));
  }

  @ParameterizedTest
  @EnumSource
  void fault_ofTheClient_isFound(ClientFault fault) {
    PactVerificationResult result = verified(fault);

    assertThat(result).as(result.getDescription()).isNotInstanceOf(PactVerificationResult.Ok.class);
    String label = fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    FOUND_BY.put(label, finder(result));
  }

  /** Says what found the fault: a difference from an interaction, or that none is like that. */
  private static String finder(PactVerificationResult result) {
    if (result instanceof PactVerificationResult.Mismatches several) {
      return several.getMismatches().stream()
          .map(SeededClientFaultsTest::finder)
          .collect(Collectors.joining("; "));
    }
    if (result instanceof PactVerificationResult.PartialMismatch differing) {
      return differing.getMismatches().stream()
          .map(Mismatch::description)
          .distinct()
          .collect(Collectors.joining("; "));
    }
    if (result instanceof PactVerificationResult.UnexpectedRequest unexpected) {
      return "no interaction has " + line(unexpected.getRequest());
    }
    if (result instanceof PactVerificationResult.ExpectedButNotReceived missing) {
      return missing.getExpectedRequests().stream()
          .map(request -> "nobody asked for " + line(request))
          .collect(Collectors.joining("; "));
    }
    return result.getDescription();
  }

  private static String line(IRequest request) {
    return request.getMethod() + " …" + request.getPath().replaceFirst(".*/instances/[^/]*", "");
  }

  @Test
  void clientWithoutAFault_isAsAgreed() {
    PactVerificationResult result = verified(UnaryOperator.identity());

    assertThat(result).as(result.getDescription()).isInstanceOf(PactVerificationResult.Ok.class);
  }

  private static PactVerificationResult verified(UnaryOperator<TransportRequest> fault) {
    BaseMockServer server = MockHttpServerKt.mockServer(pact(), config());
    server.start();
    server.waitForServer();
    try (RocketMqClient client =
        RocketMqClient.builder()
            .endpoint(server.getUrl())
            .projectId(UPDATE.pathParameter("project_id"))
            .credentials(Credentials.token("a-token"))
            .retryPolicy(RetryPolicy.none())
            .transport(new SpoilingTransport(new SocketTransport(new TransportOptions()), fault))
            .build()) {
      call(client);
    } finally {
      server.stop();
    }
    return server.validateMockServerState(null);
  }

  private static void call(RocketMqClient client) {
    attempt(
        () ->
            client
                .topics()
                .updateTopic(
                    UPDATE.pathParameter("instance_id"),
                    AWKWARD_TOPIC,
                    new JsonMapper().convertValue(UPDATE.requestBody(), UpdateTopicRequest.class)));
    attempt(() -> client.instances().listInstances(ListInstancesQuery.builder().limit(10).build()));
  }

  /** Whether the mock server refuses the request does not matter here; it tells later. */
  private static void attempt(Runnable call) {
    try {
      call.run();
    } catch (DmsException refused) {
      assertThat(refused).isNotNull();
    }
  }

  private static V4Pact pact() {
    HttpRequest change = new HttpRequest("PUT", path(UPDATE, "%2541%7Ctopic"));
    change.setHeaders(
        Map.of("X-Auth-Token", List.of("a-token"), "Content-Type", List.of("application/json")));
    change.setBody(OptionalBody.body(UPDATE.requestBody().toString(), ContentType.getJSON()));
    HttpRequest page = new HttpRequest("GET", path(LIST, ""));
    page.setHeaders(Map.of("X-Auth-Token", List.of("a-token")));
    page.setQuery(Map.of("limit", List.of("10")));
    HttpResponse instances = new HttpResponse(200);
    instances.setHeaders(Map.of("Content-Type", List.of("application/json")));
    instances.setBody(OptionalBody.body(LIST.responseBody(200).toString(), ContentType.getJSON()));
    return new V4Pact(
        new Consumer(Pacts.CONSUMER),
        new Provider(Pacts.PROVIDER),
        List.of(
            new SynchronousHttp(
                "", "a change of a topic", List.of(), change, new HttpResponse(204)),
            new SynchronousHttp("", "a page of instances", List.of(), page, instances)));
  }

  private static String path(Scenario scenario, String topic) {
    String path = scenario.operation().path().replace("{topic}", topic);
    for (String parameter : List.of("project_id", "instance_id")) {
      if (path.contains("{" + parameter + "}")) {
        path = path.replace("{" + parameter + "}", scenario.pathParameter(parameter));
      }
    }
    return path;
  }

  private static MockProviderConfig config() {
    return MockProviderConfig.httpConfig("127.0.0.1", 0, PactSpecVersion.V4);
  }
}
