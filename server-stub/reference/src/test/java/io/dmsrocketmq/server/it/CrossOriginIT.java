package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that a browser sends for the page of another origin. */
class CrossOriginIT {

  private static final String ZONES = "/v2/available-zones";
  private static final String CONSOLE = "https://console.example.com";
  private static final String QUESTION =
      """
      OPTIONS %s HTTP/1.1\r
      Host: test\r
      Origin: %s\r
      Access-Control-Request-Method: POST\r
      Access-Control-Request-Headers: x-auth-token,content-type\r
      Connection: close\r
      \r
      """;

  private static ServerProcess told;
  private static ServerProcess open;
  private static ServerProcess closed;

  @BeforeAll
  static void start(@TempDir Path one, @TempDir Path two, @TempDir Path three) throws Exception {
    told =
        ServerProcess.start(one, "--cors-origin=" + CONSOLE, "--cors-origin=http://127.0.0.1:3000");
    open = ServerProcess.start(two, "--cors-origin=*");
    closed = ServerProcess.start(three);
  }

  @AfterAll
  static void stop() {
    told.close();
    open.close();
    closed.close();
  }

  private static String ask(ServerProcess server, String target, String origin) throws IOException {
    return RawHttp.exchange(server.base(), QUESTION.formatted(target, origin));
  }

  @ParameterizedTest
  @CsvSource({CONSOLE, "http://127.0.0.1:3000"})
  void preflight_ofAKnownOrigin_isAnsweredWithoutAToken(String origin) throws Exception {
    String answer = ask(told, Samples.INSTANCES, origin);

    assertThat(answer)
        .startsWith("HTTP/1.1 204 ")
        .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: " + origin + "\r\n")
        .containsIgnoringCase("\r\nAccess-Control-Allow-Methods: DELETE, GET, POST, PUT\r\n")
        .containsIgnoringCase("\r\nAccess-Control-Allow-Headers: x-auth-token,content-type\r\n")
        .containsIgnoringCase("\r\nVary: Origin\r\n")
        .containsIgnoringCase("\r\nX-Request-Id: ")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({"https://other.example.com", "https://console.example.com.evil.example", "null"})
  void preflight_ofAnotherOrigin_isRefusedLikeEveryOptions(String origin) throws Exception {
    assertThat(ask(told, Samples.INSTANCES, origin))
        .startsWith("HTTP/1.1 405 ")
        .contains("DMS.00405001")
        .doesNotContainIgnoringCase("Access-Control-");
  }

  @Test
  void options_withoutTheQuestion_isRefused() throws Exception {
    String answer =
        RawHttp.exchange(
            told.base(),
            "OPTIONS %s HTTP/1.1\r\nHost: test\r\nOrigin: %s\r\nConnection: close\r\n\r\n"
                .formatted(Samples.INSTANCES, CONSOLE));

    assertThat(answer).startsWith("HTTP/1.1 405 ");
  }

  @Test
  void request_ofAKnownOrigin_mayBeReadAlthoughItIsRefused() throws Exception {
    assertThat(RawHttp.get(told.base(), ZONES, "Origin: " + CONSOLE))
        .startsWith("HTTP/1.1 401 ")
        .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: " + CONSOLE + "\r\n")
        .containsIgnoringCase("\r\nAccess-Control-Expose-Headers: *\r\n")
        .containsIgnoringCase("\r\nVary: Origin\r\n");
    assertThat(RawHttp.get(told.base(), "/%zz", "Origin: " + CONSOLE))
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: " + CONSOLE + "\r\n");
  }

  @Test
  void request_ofAnotherOrigin_isServedButNotForItsPage() throws Exception {
    assertThat(RawHttp.get(told.base(), "/health/live", "Origin: https://other.example.com"))
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("\r\nVary: Origin\r\n")
        .doesNotContainIgnoringCase("Access-Control-");
  }

  @Test
  void request_whereAllOriginsAreKnown_mayBeReadByAny() throws Exception {
    assertThat(RawHttp.get(open.base(), ZONES, "Origin: https://other.example.com"))
        .containsIgnoringCase("\r\nAccess-Control-Allow-Origin: *\r\n")
        .doesNotContainIgnoringCase("\r\nVary: ");
    assertThat(ask(open, ZONES, "null")).startsWith("HTTP/1.1 204 ");
    assertThat(RawHttp.get(open.base(), ZONES)).doesNotContainIgnoringCase("Access-Control-");
  }

  @Test
  void request_whereNoOriginIsKnown_isForNoPage() throws Exception {
    assertThat(RawHttp.get(closed.base(), ZONES, "Origin: " + CONSOLE))
        .startsWith("HTTP/1.1 401 ")
        .doesNotContainIgnoringCase("Access-Control-")
        .doesNotContainIgnoringCase("\r\nVary: ");
    assertThat(ask(closed, Samples.INSTANCES, CONSOLE)).startsWith("HTTP/1.1 405 ");
  }
}
