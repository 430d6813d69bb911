package io.dmsrocketmq.contract.faults;

import io.dmsrocketmq.contract.provider.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reference server with two tenants, under test control. */
record TwoTenants(ServerProcess server) implements AutoCloseable {

  static final String PROJECT = "project-of-the-owner";
  static final String TOKEN = "token-of-the-owner";
  static final String OTHER_PROJECT = "project-of-the-stranger";
  static final String OTHER_TOKEN = "token-of-the-stranger";

  private static final String CONFIGURATION =
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

  static TwoTenants start(Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("tenants.yaml"), CONFIGURATION);
    return new TwoTenants(
        ServerProcess.start(
            directory.resolve("data"),
            "--config",
            file.toString(),
            "--test-control",
            "--instance-creation-delay",
            "PT0S",
            "--instance-extension-delay",
            "PT0S",
            "--migration-delay",
            "PT0S"));
  }

  /** Removes what a run with a fault could not remove itself. */
  void reset() throws IOException, InterruptedException {
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.uri() + "/_dms/reset"))
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.discarding());
  }

  /** Gives the command line of a verifier that may do everything. */
  String[] arguments(URI address, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--base-url", address.toString(), "--test-control"));
    arguments.addAll(List.of("--project-id", PROJECT, "--token", TOKEN));
    arguments.addAll(List.of("--other-project-id", OTHER_PROJECT, "--other-token", OTHER_TOKEN));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  @Override
  public void close() {
    server.close();
  }
}
