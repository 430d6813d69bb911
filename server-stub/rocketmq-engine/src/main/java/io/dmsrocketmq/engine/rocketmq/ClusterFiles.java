package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Credentials;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one cluster: what it needs to come back as it was, and what its brokers keep. */
final class ClusterFiles {
  private static final String DESCRIPTION = "cluster.properties";
  private static final String NAME_SERVER = "name-server.port";
  private static final String PROXY = "proxy.port";
  private static final String BROKER = "broker.";
  private static final String PORT = ".port";
  private static final String SECRET = "internal.secret";

  /** No caller can give a user this name, since it begins with a digit. */
  private static final String INTERNAL_USER = "0-server";

  private final Path directory;

  ClusterFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * What a cluster keeps over restarts.
   *
   * @param nameServerPort where its name server listens
   * @param brokerPorts where its brokers listen, by name
   * @param proxyPort where its proxy listens; null if it never had one
   * @param secret what the server logs on to its own brokers with
   */
  record Description(
      int nameServerPort,
      Map<String, Integer> brokerPorts,
      @Nullable Integer proxyPort,
      String secret) {

    Credentials credentials() {
      return new Credentials(INTERNAL_USER, new UserSecret(secret));
    }

    /** Gives all ports but that of the proxy, which is not always there. */
    List<Integer> ports() {
      return Stream.concat(
              Stream.of(nameServerPort),
              brokerPorts.values().stream().flatMap(port -> Ports.ofBroker(port).stream()))
          .toList();
    }

    Description withProxyPort(int port) {
      return new Description(nameServerPort, brokerPorts, port, secret);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
      return "Description[nameServerPort="
          + nameServerPort
          + ", brokerPorts="
          + brokerPorts
          + ", proxyPort="
          + proxyPort
          + "]";
    }
  }

  Path nameServer() {
    return directory.resolve("name-server");
  }

  Path broker(String name) {
    return directory.resolve(name);
  }

  boolean exist() {
    return Files.isRegularFile(directory.resolve(DESCRIPTION));
  }

  Optional<Description> description() {
    if (!exist()) {
      return Optional.empty();
    }
    Properties stored = new Properties();
    try (InputStream input = Files.newInputStream(directory.resolve(DESCRIPTION))) {
      stored.load(input);
    } catch (IOException unreadable) {
      throw unusable(unreadable);
    }
    Map<String, Integer> brokers = new LinkedHashMap<>();
    stored.stringPropertyNames().stream()
        .filter(name -> name.startsWith(BROKER) && name.endsWith(PORT))
        .sorted()
        .forEach(
            name ->
                brokers.put(
                    name.substring(BROKER.length(), name.length() - PORT.length()),
                    Integer.valueOf(stored.getProperty(name))));
    return Optional.of(
        new Description(
            Integer.parseInt(stored.getProperty(NAME_SERVER)),
            brokers,
            stored.containsKey(PROXY) ? Integer.valueOf(stored.getProperty(PROXY)) : null,
            stored.getProperty(SECRET)));
  }

  void write(Description description) {
    Properties stored = new Properties();
    stored.setProperty(NAME_SERVER, Integer.toString(description.nameServerPort()));
    description
        .brokerPorts()
        .forEach((name, port) -> stored.setProperty(BROKER + name + PORT, port.toString()));
    if (description.proxyPort() != null) {
      stored.setProperty(PROXY, description.proxyPort().toString());
    }
    stored.setProperty(SECRET, description.secret());
    try {
      createDirectories();
      Path temporary = directory.resolve(DESCRIPTION + ".new");
      Files.deleteIfExists(temporary);
      try (FileChannel channel =
              FileChannel.open(
                  temporary,
                  java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                  ownerOnly("rw-------"));
          OutputStream output = Channels.newOutputStream(channel)) {
        stored.store(output, null);
        channel.force(true);
      }
      Files.move(
          temporary,
          directory.resolve(DESCRIPTION),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw unusable(unwritable);
    }
  }

  void delete() {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException undeletable) {
      throw unusable(undeletable);
    }
  }

  static String newSecret() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private void createDirectories() throws IOException {
    Files.createDirectories(directory, ownerOnly("rwx------"));
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static EngineUnavailableException unusable(IOException cause) {
    return new EngineUnavailableException("The files of the instance cannot be used.", cause);
  }
}
