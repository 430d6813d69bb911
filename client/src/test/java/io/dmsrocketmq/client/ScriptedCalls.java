package io.dmsrocketmq.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsException;
import io.dmsrocketmq.client.support.ScriptedServer;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of calls have in common: a server that answers as it is told, and a client of it. */
abstract class ScriptedCalls {

  static final Instant NOW = Instant.parse("2024-04-12T08:09:10Z");
  static final String SECRET = "the-secret";

  ScriptedServer server;
  RocketMqClient client;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    client = builder().build();
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  /** Begins a client of the server; a test adds what all of its clients have. */
  RocketMqClientBuilder builder() {
    return RocketMqClient.builder()
        .endpoint(server.url())
        .iamEndpoint(server.url())
        .projectId("p1")
        .credentials(Credentials.accessKey("AK1", SECRET));
  }

  static <E extends DmsException> E failure(Class<E> type, Runnable call) {
    return catchThrowableOfType(type, call::run);
  }
}
