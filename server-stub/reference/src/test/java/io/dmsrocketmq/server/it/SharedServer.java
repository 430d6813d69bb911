package io.dmsrocketmq.server.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a class a server that it shares with other classes, and finds as empty as after its start.
 * The server ends with the last test. Classes that need other options, or end their server, start
 * their own.
 */
public final class SharedServer implements BeforeAllCallback, ParameterResolver {

  private final List<String> options;

  private SharedServer(String... options) {
    this.options = List.of(options);
  }

  /** Takes the server that lets everybody in, where no change of an instance takes its time. */
  static SharedServer open() {
    return new SharedServer(
        "--auth=off",
        "--test-control",
        "--instance-creation-delay=PT0S",
        "--instance-extension-delay=PT0S",
        "--migration-delay=PT0S");
  }

  /** Takes the server that asks who calls. */
  public static SharedServer asking() {
    return new SharedServer("--test-control");
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Http.Answer reset = new Http(running(context).base()).send("POST", "/_dms/reset", null);
    if (reset.status() != 204) {
      throw new IllegalStateException("no reset: " + reset.text());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ServerProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context);
  }

  private ServerProcess running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedServer.class))
        .getOrComputeIfAbsent(options, Running::start, Running.class)
        .server();
  }

  private record Running(ServerProcess server, Path directory) implements AutoCloseable {

    static Running start(List<String> options) {
      try {
        Path directory = Files.createTempDirectory("shared-server");
        return new Running(
            ServerProcess.start(directory, options.toArray(String[]::new)), directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      List<Path> left;
      try (Stream<Path> paths = Files.walk(directory)) {
        left = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : left) {
        Files.delete(path);
      }
    }
  }
}
