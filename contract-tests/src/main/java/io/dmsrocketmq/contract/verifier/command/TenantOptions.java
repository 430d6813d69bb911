package io.dmsrocketmq.contract.verifier.command;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.state.Tenant.Login;
import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.pact.Stage.OtherCallers;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The part of the command line about who asks. */
final class TenantOptions {

  @Option(
      names = "--project-id",
      paramLabel = "ID",
      required = true,
      description = "Project to work in.")
  private String projectId = "";

  @Option(names = "--token", paramLabel = "TOKEN", description = "Token for the project.")
  private @Nullable String token;

  @Option(names = "--ak", paramLabel = "KEY", description = "Access key, in place of a token.")
  private @Nullable String accessKey;

  @Option(names = "--sk", paramLabel = "KEY", description = "Secret key of the access key.")
  private @Nullable String secretKey;

  @Option(
      names = "--other-project-id",
      paramLabel = "ID",
      description = "Project of a second tenant, who must not see the first one.")
  private @Nullable String otherProjectId;

  @Option(names = "--other-token", paramLabel = "TOKEN", description = "Token of that tenant.")
  private @Nullable String otherToken;

  @Option(names = "--other-ak", paramLabel = "KEY", description = "Access key of that tenant.")
  private @Nullable String otherAccessKey;

  @Option(names = "--other-sk", paramLabel = "KEY", description = "Secret key of that tenant.")
  private @Nullable String otherSecretKey;

  @Option(
      names = "--reading-token",
      paramLabel = "TOKEN",
      description = "Token of a caller who may only read in the project.")
  private @Nullable String readingToken;

  @Option(
      names = "--powerless-token",
      paramLabel = "TOKEN",
      description = "Token of a caller who may do nothing in the project.")
  private @Nullable String powerlessToken;

  @Option(names = "--user-name", paramLabel = "NAME", description = "User who can obtain tokens.")
  private @Nullable String userName;

  @Option(names = "--password", paramLabel = "TEXT", description = "Password of that user.")
  private @Nullable String password;

  @Option(names = "--account-name", paramLabel = "NAME", description = "Account of that user.")
  private @Nullable String accountName;

  @Option(
      names = "--project-name",
      paramLabel = "NAME",
      description = "Name of the project that the user obtains tokens for.")
  private @Nullable String projectName;

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  Tenant tenant() {
    require(
        token != null || accessKey != null,
        "--token, or --ak and --sk, are needed; the environment is the better place for them:"
            + " DMS_TOKEN, DMS_AK, DMS_SK.");
    return tenant("", projectId, token, accessKey, secretKey);
  }

  @Nullable Tenant other() {
    if (otherProjectId == null) {
      require(
          otherToken == null && otherAccessKey == null,
          "--other-token and --other-ak need --other-project-id.");
      return null;
    }
    require(
        otherToken != null || otherAccessKey != null,
        "--other-project-id needs --other-token, or --other-ak and --other-sk.");
    return tenant("other-", otherProjectId, otherToken, otherAccessKey, otherSecretKey);
  }

  OtherCallers callers() {
    int given =
        (int)
            Stream.of(userName, password, accountName, projectName)
                .filter(Objects::nonNull)
                .count();
    require(
        given == 0 || given == 4,
        "--user-name, --password, --account-name and --project-name go together.");
    Login login =
        userName == null || password == null || accountName == null || projectName == null
            ? null
            : new Login(userName, password, accountName, projectName);
    return new OtherCallers(readingToken, powerlessToken, login);
  }

  private Tenant tenant(
      String prefix,
      String project,
      @Nullable String token,
      @Nullable String accessKey,
      @Nullable String secretKey) {
    require(
        (accessKey == null) == (secretKey == null),
        "--" + prefix + "ak and --" + prefix + "sk go together.");
    require(
        token == null || accessKey == null,
        "--" + prefix + "token and --" + prefix + "ak exclude one another.");
    if (accessKey != null && secretKey != null) {
      return new Tenant(project, Credentials.accessKey(accessKey, secretKey));
    }
    return new Tenant(project, Credentials.token(Objects.requireNonNull(token)));
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
