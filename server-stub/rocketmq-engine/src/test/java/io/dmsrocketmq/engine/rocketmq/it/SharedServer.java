package io.dmsrocketmq.engine.rocketmq.it;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.rocketmq.common.UtilAll;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the classes that leave their server running one that they share, with two instances: what a
 * test makes in them has names of its own. The server ends with the last test.
 */
final class SharedServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Shared.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedServer.class))
        .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
  }

  /**
   * The server and what is on it.
   *
   * @param server the server
   * @param directory where it keeps its files
   * @param open an instance whose clients need no name
   * @param asking an instance whose clients have to identify themselves
   */
  record Shared(RunningServer server, Path directory, Instance open, Instance asking)
      implements AutoCloseable {

    private static Shared start() {
      try {
        Path directory = Files.createTempDirectory("shared-server");
        RunningServer server = RunningServer.start(directory, "--rocketmq-grpc");
        return new Shared(
            server,
            directory,
            server.api().createInstance("open"),
            server.api().createAskingInstance("asking"));
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    }

    Api api() {
      return server.api();
    }

    @Override
    public void close() {
      server.close();
      UtilAll.deleteFile(directory.toFile());
    }
  }
}
