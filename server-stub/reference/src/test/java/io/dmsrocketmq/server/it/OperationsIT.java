package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the same port offers beside the API. */
class OperationsIT {

  @RegisterExtension static final SharedServer SHARED = SharedServer.asking();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  @Test
  void health_whileServing_isUp() throws Exception {
    assertThat(http.get("/health/live").json().path("status").asText()).isEqualTo("UP");
    assertThat(http.get("/health/ready").json().path("status").asText()).isEqualTo("UP");
  }

  @Test
  void contract_served_isTheOneOfTheBuild() throws Exception {
    assertThat(http.get("/openapi.yaml").text()).isEqualTo(packaged("dms-rocketmq.yaml"));
    assertThat(http.get("/openapi.json").text()).isEqualTo(packaged("dms-rocketmq.json"));
  }

  @Test
  void requestId_ofTwoRequests_differs() throws Exception {
    assertThat(http.get("/health/live").header("X-Request-Id"))
        .hasSize(32)
        .isNotEqualTo(http.get("/health/live").header("X-Request-Id"));
  }

  private static String packaged(String file) throws Exception {
    try (var stream = OperationsIT.class.getResourceAsStream("/META-INF/openapi/" + file)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
