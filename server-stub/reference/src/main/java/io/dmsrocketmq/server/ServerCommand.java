package io.dmsrocketmq.server;

import io.dmsrocketmq.server.ServerSettings.ExtraTenant;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.store.Databases;
import io.quarkus.runtime.Quarkus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Each option can be given as an environment variable as well, {@code --data-dir}
 * as {@code DMS_DATA_DIR}.
 */
@Command(
    name = ServerCommand.NAME,
    versionProvider = ServerVersion.class,
    description = "Reference server of the DMS for RocketMQ API.",
    footer =
        "Every option but the last two can stand in the environment instead: --data-dir as"
            + " DMS_DATA_DIR.",
    sortOptions = false,
    usageHelpWidth = 110)
final class ServerCommand implements Callable<Integer> {

  static final String NAME = "dms-rocketmq-server";
  static final String HELP = "--help";
  static final String VERSION = "--version";

  enum Authentication {
    ENFORCED,
    OFF
  }

  @Mixin private ListeningOptions listening = new ListeningOptions();

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = "dms-rocketmq-data",
      description = "Directory of the embedded database (${DEFAULT-VALUE}).")
  private Path dataDirectory = Path.of("");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "JDBC URL of a PostgreSQL database; the data directory is not used then.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--auth",
      paramLabel = "MODE",
      defaultValue = "enforced",
      description =
          "enforced: requests need a token or a signature; off: they do not (${DEFAULT-VALUE}).")
  private Authentication authentication = Authentication.ENFORCED;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "YAML file with the accounts, users and projects; without it there is a demo tenant,"
              + " unless --ak or --token is given for a host that is not a loopback address.")
  private @Nullable Path configFile;

  @Option(names = "--project-id", paramLabel = "ID", description = "Project of one more tenant.")
  private @Nullable String projectId;

  @Option(names = "--ak", paramLabel = "KEY", description = "Access key of that tenant.")
  private @Nullable String accessKey;

  @Option(names = "--sk", paramLabel = "KEY", description = "Secret key of that tenant.")
  private @Nullable String secretKey;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "Token of that tenant, accepted as it stands.")
  private @Nullable String token;

  @Option(
      names = "--instance-creation-delay",
      paramLabel = "DURATION",
      defaultValue = "PT2S",
      description = "How long a new instance stays in CREATING, as in PT2S (${DEFAULT-VALUE}).")
  private Duration instanceCreationDelay = Duration.ZERO;

  @Option(
      names = "--instance-extension-delay",
      paramLabel = "DURATION",
      defaultValue = "PT2S",
      description = "How long a changing instance stays in EXTENDING (${DEFAULT-VALUE}).")
  private Duration instanceExtensionDelay = Duration.ZERO;

  @Option(
      names = "--migration-delay",
      paramLabel = "DURATION",
      defaultValue = "PT1S",
      description = "How long a migration task takes (${DEFAULT-VALUE}).")
  private Duration migrationDelay = Duration.ZERO;

  @Mixin private TestingOptions testing = new TestingOptions();

  @Option(
      names = VERSION,
      versionHelp = true,
      description = "Print the versions of the server and of its contract, and exit.")
  // picocli acts on it by itself.
  @SuppressWarnings("UnusedVariable")
  private boolean version;

  @Option(names = HELP, usageHelp = true, description = "Print this and exit.")
  // picocli acts on it by itself.
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (testing.endsWithInput()) {
      EndOfInput.of(System.in).awaitInBackground(() -> System.exit(CommandLine.ExitCode.OK));
    }
    FrontComposition.set(front());
    Composition.open(settings());
    AtomicInteger exitCode = new AtomicInteger();
    Quarkus.run(
        ServerApplication.class,
        (code, failure) -> {
          if (failure != null) {
            System.err.println(StartFailures.message(failure));
          }
          exitCode.set(code);
        });
    return exitCode.get();
  }

  FrontComposition.Asked front() {
    return new FrontComposition.Asked(listening.listen(), listening.traffic(), testing.switches());
  }

  ServerSettings settings() {
    require(!instanceCreationDelay.isNegative(), "--instance-creation-delay is not negative.");
    require(!instanceExtensionDelay.isNegative(), "--instance-extension-delay is not negative.");
    require(!migrationDelay.isNegative(), "--migration-delay is not negative.");
    require(
        databaseUrl == null || Databases.isShared(databaseUrl),
        "--database-url starts with " + Databases.SHARED + ".");
    require(
        databaseUrl == null || !Databases.hasUserBeforeHost(databaseUrl),
        "--database-url gives user and password as in " + Databases.FORM + ".");
    require((accessKey == null) == (secretKey == null), "--ak and --sk go together.");
    require(
        projectId != null || (accessKey == null && token == null),
        "--ak, --sk and --token need --project-id.");
    return new ServerSettings(
        dataDirectory,
        databaseUrl,
        authentication == Authentication.ENFORCED,
        configFile,
        hasDemoTenant(),
        projectId == null ? null : new ExtraTenant(projectId, accessKey, secretKey, token),
        transitionDelays(),
        Clock.systemUTC(),
        engine.choice(databaseUrl != null),
        testing.switches());
  }

  private Map<Transition, Duration> transitionDelays() {
    return Map.of(
        Transition.CREATION, instanceCreationDelay,
        Transition.EXTENSION, instanceExtensionDelay,
        Transition.MIGRATION, migrationDelay);
  }

  /** Its secrets are public, so that it does not stay beside another tenant on a network. */
  private boolean hasDemoTenant() {
    boolean otherTenant = accessKey != null || token != null;
    return configFile == null && (!otherTenant || isLoopback(listening.host()));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
