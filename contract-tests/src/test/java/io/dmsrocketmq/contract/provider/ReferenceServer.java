package io.dmsrocketmq.contract.provider;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.state.ProviderStates;
import io.dmsrocketmq.contract.state.StateHandler;
import io.dmsrocketmq.contract.state.Tenant;
import io.dmsrocketmq.contract.state.TestControl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The reference server with callers of every kind, and with test control. */
final class ReferenceServer implements AutoCloseable {

  private static final Tenant TENANT =
      new Tenant(
          Tenant.RECORDED_PROJECT,
          "token-of-the-owner",
          "token-of-the-reader",
          "token-of-the-powerless",
          new Tenant.Login("owner", "password of the owner", "account", "project"));

  private static final String ACCOUNTS =
      """
      domains:
        - name: account
          projects: [{id: "%s", name: project}]
          users:
            - name: owner
              password: "password of the owner"
              role: all
              tokens: [{value: token-of-the-owner, project: project}]
            - name: reader
              password: "password of the reader"
              role: read-only
              tokens: [{value: token-of-the-reader, project: project}]
            - name: powerless
              password: "password of the powerless"
              role: []
              tokens: [{value: token-of-the-powerless, project: project}]
      """
          .formatted(Tenant.RECORDED_PROJECT);

  private final ServerProcess process;
  private final RocketMqClient client;

  private ReferenceServer(ServerProcess process) {
    this.process = process;
    client =
        RocketMqClient.builder()
            .endpoint(process.uri().toString())
            .projectId(TENANT.projectId())
            .credentials(Credentials.token(Objects.requireNonNull(TENANT.token())))
            .build();
  }

  static ReferenceServer start(Path directory, String... more) throws IOException {
    Path accounts = Files.writeString(directory.resolve("accounts.yaml"), ACCOUNTS);
    List<String> flags =
        new ArrayList<>(
            List.of(
                "--config=" + accounts,
                "--test-control",
                "--instance-creation-delay=PT0S",
                "--instance-extension-delay=PT0S",
                "--migration-delay=PT0S"));
    flags.addAll(List.of(more));
    return new ReferenceServer(
        ServerProcess.start(directory.resolve("data"), flags.toArray(String[]::new)));
  }

  URI uri() {
    return process.uri();
  }

  StateHandler states() {
    return new ProviderStates(client, TENANT, new TestControl(uri()));
  }

  @Override
  public void close() {
    client.close();
    process.close();
  }
}
