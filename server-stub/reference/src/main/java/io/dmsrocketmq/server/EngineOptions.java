package io.dmsrocketmq.server;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Capacity;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Credentials;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The part of the command line about what is behind an instance. */
final class EngineOptions {

  /** Not options, since other processes can see those. */
  private static final String ACCESS_KEY = "DMS_ROCKETMQ_ACCESS_KEY";

  private static final String SECRET_KEY = "DMS_ROCKETMQ_SECRET_KEY";

  enum Engine {
    LOCAL,
    ROCKETMQ
  }

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "local",
      description = "What is behind an instance: local or rocketmq (${DEFAULT-VALUE}).")
  private Engine engine = Engine.LOCAL;

  @Option(
      names = "--rocketmq-name-server",
      paramLabel = "ADDRESS",
      description =
          "Name server of RocketMQ clusters that run elsewhere, HOST:PORT, several joined by"
              + " semicolons; each instance takes one cluster. Without it the server runs a cluster"
              + " for each instance itself. User and secret, if the clusters ask for them, are in "
              + ACCESS_KEY
              + " and "
              + SECRET_KEY
              + ".")
  private @Nullable String nameServer;

  @Option(
      names = "--rocketmq-max-brokers",
      paramLabel = "NUMBER",
      defaultValue = "8",
      description = "How many brokers the server runs itself at once (${DEFAULT-VALUE}).")
  private int maxBrokers;

  @Option(
      names = "--rocketmq-idle-time",
      paramLabel = "DURATION",
      defaultValue = "PT0S",
      description =
          "After which time without a request or a client the cluster of an instance is stopped;"
              + " never, if 0 (${DEFAULT-VALUE}).")
  private Duration idleTime = Duration.ZERO;

  @Option(
      names = "--rocketmq-grpc",
      description =
          "Gives each cluster that the server runs itself a proxy, so that clients of the gRPC"
              + " protocol can connect as well.")
  private boolean grpc;

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  EngineChoice choice(boolean sharedStore) {
    require(maxBrokers > 0, "--rocketmq-max-brokers is at least 1.");
    require(!idleTime.isNegative(), "--rocketmq-idle-time is not negative.");
    require(
        nameServer == null || engine == Engine.ROCKETMQ,
        "--rocketmq-name-server needs --engine=rocketmq.");
    require(
        !grpc || (engine == Engine.ROCKETMQ && nameServer == null),
        "--rocketmq-grpc needs --engine=rocketmq, and clusters that the server runs itself.");
    require(
        engine == Engine.LOCAL || nameServer != null || !sharedStore,
        "--engine=rocketmq with --database-url needs --rocketmq-name-server: clusters inside of one"
            + " server cannot be shared with others.");
    return new EngineChoice(
        engine.name().toLowerCase(Locale.ROOT), remote(), new Capacity(maxBrokers, idleTime, grpc));
  }

  private @Nullable Remote remote() {
    if (nameServer == null) {
      return null;
    }
    String name = System.getenv(ACCESS_KEY);
    String secret = System.getenv(SECRET_KEY);
    require(
        (name == null) == (secret == null), ACCESS_KEY + " and " + SECRET_KEY + " go together.");
    return new Remote(
        nameServer,
        name == null || secret == null ? null : new Credentials(name, new UserSecret(secret)));
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
