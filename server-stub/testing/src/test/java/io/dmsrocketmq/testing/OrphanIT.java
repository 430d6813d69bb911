package io.dmsrocketmq.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A run of tests that is killed. */
class OrphanIT {

  @Test
  void server_whenTheProcessOfTheTestsIsKilled_ends() throws Exception {
    Process tests =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-D"
                        + ServerDistribution.CACHE_PROPERTY
                        + "="
                        + System.getProperty(ServerDistribution.CACHE_PROPERTY),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Tests.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = tests.inputReader(UTF_8)) {
      long pid = Long.parseLong(String.valueOf(output.readLine()));
      ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
      assertThat(server.isAlive()).isTrue();

      tests.destroyForcibly();

      server.onExit().get(60, TimeUnit.SECONDS);
    } finally {
      tests.destroyForcibly();
    }
  }

  /** Starts a server, tells its number, and never closes it. */
  static final class Tests {

    private Tests() {}

    public static void main(String[] arguments) throws Exception {
      DmsServer server = DmsServer.start();
      System.out.println(server.pid());
      Thread.currentThread().join();
    }
  }
}
