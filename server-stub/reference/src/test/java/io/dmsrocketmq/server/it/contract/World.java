package io.dmsrocketmq.server.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.server.it.ServerProcess;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import io.dmsrocketmq.spec.oracle.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A server with two tenants. The first one owns what the example requests of the contract speak of,
 * the second one owns nothing.
 */
final class World implements AutoCloseable {

  /** A project, and the token that opens it. */
  record Tenant(String project, String token) {}

  static final Tenant OWNER = new Tenant("project-of-the-owner", "token-of-the-owner");
  static final Tenant STRANGER = new Tenant("project-of-the-stranger", "token-of-the-stranger");

  /**
   * The service keeps a part of the storage to itself (DEV-106), and binds addresses only on
   * demand.
   */
  private static final Set<String> NOT_ECHOED = Set.of("storage_space", "publicip_id");

  private static final String TENANTS =
      """
      domains:
        - name: owners
          projects: [{id: project-of-the-owner, name: owned}]
          users:
            - name: owner
              password: "password of the owner"
              role: all
              tokens: [{value: token-of-the-owner, project: owned}]
        - name: strangers
          projects: [{id: project-of-the-stranger, name: strange}]
          users:
            - name: stranger
              password: "password of the stranger"
              role: all
              tokens: [{value: token-of-the-stranger, project: strange}]
      """;

  private final ExampleRequests examples;
  private final ServerProcess server;
  private final Http http;
  private final String stateAtFirst;

  private World(OpenApiDocument contract, ServerProcess server) throws Exception {
    this.server = server;
    this.http = new Http(server.base());
    this.examples =
        new ExampleRequests(contract, OWNER.project(), new WorldBuilder(http, OWNER).build());
    this.stateAtFirst = snapshot("first");
  }

  static World create(OpenApiDocument contract, Path directory) throws Exception {
    Path tenants = Files.writeString(directory.resolve("tenants.yaml"), TENANTS);
    ServerProcess server =
        ServerProcess.start(
            directory, "--config=" + tenants, "--test-control", "--instance-creation-delay=PT0S");
    try {
      return new World(contract, server);
    } catch (Exception | Error failure) {
      server.close();
      throw failure;
    }
  }

  /** Gives the example requests of an operation, made to fit this world. */
  List<ContractRequest> requests(Operation operation) {
    return examples.of(operation);
  }

  Answer send(ContractRequest request) throws IOException, InterruptedException {
    return send(request, OWNER);
  }

  Answer send(ContractRequest request, Tenant tenant) throws IOException, InterruptedException {
    return http.send(
        request.operation().method(),
        request.target(),
        request.hasBody() ? request.body().toString() : null,
        headers -> headers.setHeader("X-Auth-Token", tenant.token()));
  }

  /** Puts everything back to what it was at first. */
  void restore() throws IOException, InterruptedException {
    control("POST", "/snapshots/first/restore");
  }

  void restoreAfter(ContractRequest request) throws IOException, InterruptedException {
    if (!request.operation().method().equals("GET")) {
      restore();
    }
  }

  private JsonNode control(String method, String call) throws IOException, InterruptedException {
    Answer answer = http.send(method, "/_dms" + call, null, headers -> {});
    assertThat(answer.status()).as("%s: %s", call, answer.text()).isBetween(200, 204);
    return answer.json();
  }

  private String snapshot(String name) throws IOException, InterruptedException {
    return control("PUT", "/snapshots/" + name).path("fingerprint").asText();
  }

  /** Sums up all that the server keeps. */
  String state() throws IOException, InterruptedException {
    return snapshot("now");
  }

  /** Gives all that the owner can read. */
  String stateOfOwner() throws IOException, InterruptedException {
    StringBuilder state = new StringBuilder();
    for (ContractRequest request : examples.reading()) {
      state.append(request.operation().id()).append(' ').append(send(request).text()).append('\n');
    }
    return state.toString();
  }

  String stateAtFirst() {
    return stateAtFirst;
  }

  /** Reads back what a success has kept, as far as an operation shows the same property. */
  void assertHolds(ContractRequest request, Site site, JsonNode sent, Answer answer)
      throws IOException, InterruptedException {
    if (site.where() != Site.Where.BODY
        || NOT_ECHOED.contains(site.name())
        || sent.isMissingNode()
        || sent.isContainerNode()) {
      return;
    }
    ContractRequest question = examples.readingBack(request, answer.json()).orElse(null);
    if (question == null || site.pointer().head() == null || !site.pointer().head().matches()) {
      return;
    }
    JsonNode found = send(question).json().path(site.name());
    // A null is the same as nothing, secrets are masked, and numbers may be spelt as texts.
    if (!found.isMissingNode() && !sent.isNull() && !found.asText().matches("\\*+")) {
      assertThat(found.asText()).as("%s read back by %s", site, question).isEqualTo(sent.asText());
    }
  }

  /** Gives the same request, made to the project of another tenant. */
  ContractRequest movedTo(Tenant tenant, ContractRequest request) {
    return examples.movedTo(tenant.project(), request);
  }

  @Override
  public void close() {
    server.close();
  }
}
