package io.dmsrocketmq.server;

import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * Runs a server until it has answered its first requests, and ends. The Java machine writes what it
 * has loaded until then into the class-data archive of the start script.
 */
public final class Rehearsal {

  private static final long PATIENCE_SECONDS = 120;

  private Rehearsal() {}

  /**
   * Starts a server with the demo tenant, calls it, and ends the process: with 0 if the server was
   * ready.
   *
   * @param arguments the data directory, which the caller removes
   * @throws Exception if the server does not get ready
   */
  public static void main(String[] arguments) throws Exception {
    ReadyLine output = new ReadyLine();
    System.setOut(new PrintStream(output, true));
    Thread server =
        new Thread(
            () -> ServerMain.main(new String[] {"--port=0", "--data-dir=" + arguments[0]}),
            "server");
    server.setDaemon(true);
    server.start();
    URI base = output.address().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    FirstCalls.make(base);
    System.exit(0);
  }
}
