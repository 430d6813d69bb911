package io.dmsrocketmq.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.server.http.CrossOrigins;
import io.dmsrocketmq.server.http.ListenOptions;
import io.dmsrocketmq.server.http.TlsKeyStore;
import io.dmsrocketmq.server.operator.Reasons;
import io.vertx.core.net.KeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The part of the command line about the listening socket and those who come to it. */
final class ListeningOptions {

  /** Not an option, since other processes can see those. */
  private static final String PASSWORD = "DMS_TLS_KEY_STORE_PASSWORD";

  /** As browsers write it: in small letters, and without a slash at its end. */
  private static final Pattern ORIGIN =
      Pattern.compile("\\*|https?://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any free one (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--tls-key-store",
      paramLabel = "FILE",
      description =
          "Key store (PKCS12 or JKS) with the key and certificate of the server, which then speaks"
              + " HTTPS only. Its password is in "
              + PASSWORD
              + " or in the file below.")
  private @Nullable Path keyStore;

  @Option(
      names = "--tls-key-store-password-file",
      paramLabel = "FILE",
      description = "File whose first line is the password of the key store.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--max-connections",
      paramLabel = "NUMBER",
      defaultValue = "10000",
      description = "How many connections there may be; more are closed (${DEFAULT-VALUE}).")
  private int maxConnections;

  @Option(
      names = "--request-timeout",
      paramLabel = "DURATION",
      defaultValue = "PT60S",
      description =
          "How long a connection may take to bring a head, and then to bring a body"
              + " (${DEFAULT-VALUE}).")
  private Duration requestTimeout = Duration.ZERO;

  @Option(
      names = "--rate-limit",
      paramLabel = "NUMBER",
      description = "How many requests of a user are served in a second; all, if left out.")
  private @Nullable Integer rateLimit;

  @Option(
      names = "--rate-limit-status",
      paramLabel = "STATUS",
      defaultValue = "404",
      description =
          "Status of the refusal of more: 404 as documented, or 429 with Retry-After"
              + " (${DEFAULT-VALUE}).")
  private int rateLimitStatus;

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "Origin whose pages may call the server from a browser, such as"
              + " https://console.example.com, or * for all; may be repeated. None, if left out.")
  private List<String> corsOrigins = List.of();

  @Option(
      names = "--access-log",
      description = "Write a line of JSON for each request to standard error.")
  private boolean accessLog;

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  String host() {
    return host;
  }

  /** What requests meet beside the limits of the socket. */
  Traffic traffic() {
    require(rateLimit == null || rateLimit > 0, "--rate-limit is at least 1.");
    require(rateLimitStatus == 404 || rateLimitStatus == 429, "--rate-limit-status is 404 or 429.");
    return new Traffic(rateLimit == null ? 0 : rateLimit, rateLimitStatus, accessLog);
  }

  /**
   * What requests meet.
   *
   * @param rateLimit how many of a user are served in a second; 0 for all
   * @param rateLimitStatus the status of a refusal of more
   * @param accessLog whether each leaves a line
   */
  record Traffic(int rateLimit, int rateLimitStatus, boolean accessLog) {

    /** Nothing. */
    static final Traffic FREE = new Traffic(0, 404, false);
  }

  ListenOptions listen() {
    require(port >= 0 && port <= 65_535, "--port is a number from 0 to 65535.");
    require(maxConnections > 0, "--max-connections is at least 1.");
    require(
        requestTimeout.compareTo(Duration.ofSeconds(1)) >= 0,
        "--request-timeout is at least PT1S.");
    return new ListenOptions(host, port, maxConnections, requestTimeout, crossOrigins(), tls());
  }

  private CrossOrigins crossOrigins() {
    require(
        corsOrigins.stream().allMatch(ORIGIN.asMatchPredicate()),
        "--cors-origin is an origin such as https://console.example.com, without a path, or *.");
    return new CrossOrigins(Set.copyOf(corsOrigins));
  }

  private @Nullable KeyCertOptions tls() {
    if (keyStore == null) {
      require(passwordFile == null, "--tls-key-store-password-file needs --tls-key-store.");
      return null;
    }
    try {
      return TlsKeyStore.open(keyStore, password().toCharArray());
    } catch (IllegalArgumentException unusable) {
      throw new ParameterException(
          spec.commandLine(), "--tls-key-store: " + unusable.getMessage(), unusable);
    }
  }

  private String password() {
    String inEnvironment = System.getenv(PASSWORD);
    if (passwordFile == null) {
      require(
          inEnvironment != null,
          "--tls-key-store needs a password in " + PASSWORD + " or --tls-key-store-password-file.");
      return String.valueOf(inEnvironment);
    }
    try {
      return Files.readString(passwordFile, UTF_8).lines().findFirst().orElse("");
    } catch (IOException unreadable) {
      throw new ParameterException(
          spec.commandLine(),
          "--tls-key-store-password-file: "
              + passwordFile
              + " cannot be read: "
              + Reasons.ofFile(unreadable)
              + ".",
          unreadable);
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
