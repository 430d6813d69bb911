package io.dmsrocketmq.contract.provider;

import io.dmsrocketmq.contract.PactRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the methods of a class the one server that all classes share, empty as after its start. It
 * ends with the last test.
 */
public final class SharedServer implements BeforeAllCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context).reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ReferenceServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context);
  }

  private static ReferenceServer running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedServer.class))
        .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .server();
  }

  private record Running(ReferenceServer server, Path directory) implements AutoCloseable {

    static Running start() {
      try {
        long begun = System.nanoTime();
        Path directory = Files.createTempDirectory("shared-server");
        Running running = new Running(ReferenceServer.start(directory), directory);
        PactRuns.print(
            "provider", "its server is ready after", Duration.ofNanos(System.nanoTime() - begun));
        return running;
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
