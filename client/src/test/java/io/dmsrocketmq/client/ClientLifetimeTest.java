package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.support.AsynchronousMain;
import io.dmsrocketmq.client.support.Facts;
import io.dmsrocketmq.client.support.ScriptedServer;
import io.dmsrocketmq.client.support.Threads;
import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.support.WireServer.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client leaves behind: nothing. */
class ClientLifetimeTest {

  private ScriptedServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer().otherwise(ClientLifetimeTest::answer);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static String answer(Request request) {
    return request.target().equals("/v3/auth/tokens")
        ? WireServer.answer(201, "{}", "X-Subject-Token: the-token")
        : WireServer.answer(200, "{\"name\":\"one\"}");
  }

  private RocketMqClient client() {
    return RocketMqClient.builder()
        .endpoint(server.url())
        .iamEndpoint(server.url())
        .projectId("p1")
        .credentials(Credentials.password("account", "user-name", "Sesame-0pen"))
        .build();
  }

  @Test
  void close_afterCallsOfEveryKind_leavesNoThreadAndNoConnection() throws Exception {
    RocketMqClient client = client();
    client.instances().showInstance("i1");
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      calls.add(client.instances().showInstanceAsync("i1"));
    }
    for (CompletableFuture<?> call : calls) {
      Facts.result(call);
    }
    server.hold();
    CompletableFuture<?> underWay = client.instances().showInstanceAsync("i1");
    server.awaitHeldRequest();

    client.close();

    Facts.await("no thread of ours", () -> Threads.ofClients().findAny().isEmpty());
    Facts.await("no open connection", () -> server.openConnections() == 0);
    assertThat(underWay).isCompletedExceptionally();
  }

  @Test
  void process_whoseMainMakesAnAsynchronousCall_endsByItself() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AsynchronousMain.class.getName(),
                server.url())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.exitValue()).as(output).isZero();
      assertThat(output.lines()).contains("one");
    } finally {
      process.destroyForcibly();
    }
  }
}
