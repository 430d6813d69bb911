package io.dmsrocketmq.server.testing;

import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one database on disk to all tests of a run. They share it without meeting, because each
 * works in a project of its own.
 */
public final class TestDatabase implements ParameterResolver {

  /**
   * Makes up a project that no other test knows.
   *
   * @return identifier of the project
   */
  public static String newProject() {
    return UUID.randomUUID().toString();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(TestDatabase.class))
        .getOrComputeIfAbsent("database", key -> new Opened(), Opened.class)
        .database;
  }

  private static final class Opened implements AutoCloseable {
    private final Path directory;
    private final Database database;

    Opened() {
      try {
        directory = Files.createTempDirectory("dms-rocketmq-test");
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      database = Databases.embedded(directory);
    }

    @Override
    public void close() throws IOException {
      database.close();
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
