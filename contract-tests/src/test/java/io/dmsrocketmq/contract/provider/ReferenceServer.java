package io.dmsrocketmq.contract.provider;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.state.ProviderStates;
import io.dmsrocketmq.contract.state.StateHandler;
import io.dmsrocketmq.contract.state.Tenant;
import io.dmsrocketmq.contract.state.TestControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The reference server with callers of every kind, and with test control. */
public final class ReferenceServer implements AutoCloseable {

  /** A project whose caller signs. */
  public static final String SIGNING_PROJECT = "project-of-the-signer";

  public static final String ACCESS_KEY = "SIGNER-ACCESS-KEY";
  public static final String SECRET_KEY = "signer-secret-key";

  /** The tenant of the pacts */
  public static final Tenant TENANT =
      new Tenant(
          Tenant.RECORDED_PROJECT,
          "token-of-the-owner",
          "token-of-the-reader",
          "token-of-the-powerless",
          new Tenant.Login("owner", "password of the owner", "account", "project"));

  public static final String STRANGE_PROJECT = "project-of-the-stranger";
  public static final String STRANGE_TOKEN = "token-of-the-stranger";

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
        - name: strangers
          projects: [{id: %s, name: strange}]
          users:
            - name: stranger
              password: "password of the stranger"
              role: all
              tokens: [{value: %s, project: strange}]
      """
          .formatted(Tenant.RECORDED_PROJECT, STRANGE_PROJECT, STRANGE_TOKEN);

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

  static ReferenceServer start(Path directory, String... more) {
    try {
      Path accounts = Files.writeString(directory.resolve("accounts.yaml"), ACCOUNTS);
      List<String> flags =
          new ArrayList<>(
              List.of(
                  "--config=" + accounts,
                  "--project-id=" + SIGNING_PROJECT,
                  "--ak=" + ACCESS_KEY,
                  "--sk=" + SECRET_KEY,
                  "--test-control",
                  "--instance-creation-delay=PT0S",
                  "--instance-extension-delay=PT0S",
                  "--migration-delay=PT0S"));
      flags.addAll(List.of(more));
      return new ReferenceServer(
          ServerProcess.start(directory.resolve("data"), flags.toArray(String[]::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return process.uri();
  }

  StateHandler states() {
    return new ProviderStates(client, TENANT, new TestControl(uri()));
  }

  /** Removes whatever anybody has made, also what a run with a fault could not remove itself. */
  public void reset() {
    new TestControl(uri()).reset();
  }

  @Override
  public void close() {
    client.close();
    process.close();
  }
}
