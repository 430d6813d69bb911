package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test control over HTTP. */
class TestControlIT {

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = ServerProcess.start(directory, "--test-control");
    http = new Http(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void seeds_asked_areListedWithoutAuthentication() throws Exception {
    Http.Answer answer = http.get("/_dms/seeds");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().has("kinds")).isTrue();
  }

  @Test
  void path_unknown_answersUrlNotFound() throws Exception {
    Http.Answer answer = http.get("/_dms/nothing");

    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    assertThat(answer.errorCode()).isEqualTo("DMS.00404001");
  }

  @Test
  void method_unknown_namesTheOthers() throws Exception {
    Http.Answer answer = http.delete("/_dms/seeds");

    assertThat(answer.status()).as(answer.text()).isEqualTo(405);
    assertThat(answer.errorMessage()).contains("GET");
  }

  @Test
  void testControl_notAskedFor_isNotThere(@TempDir Path directory) throws Exception {
    try (ServerProcess other = ServerProcess.start(directory)) {
      Http.Answer answer = new Http(other.base()).get("/_dms/seeds");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("DMS.00404001");
    }
  }
}
