package io.dmsrocketmq.server;

import io.dmsrocketmq.server.error.Exhaustion;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Entry of the process. */
@QuarkusMain
public final class ServerMain {

  private ServerMain() {}

  /**
   * Runs the server until the process is told to end. Exits with 2 if the arguments are not in
   * order.
   *
   * @param arguments the command line, see {@code --help}
   */
  public static void main(String[] arguments) {
    // The container and the store open side by side; SLF4J would warn of loggers that the one takes
    // while it is set up by the other. Nothing that they log is lost.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Exhaustion.watchThreads();
    ContainerLoading.begin();
    int exitCode =
        CommandLines.of(new ServerCommand(), System.getenv(), arguments).execute(arguments);
    System.exit(exitCode);
  }
}
