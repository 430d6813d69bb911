package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends what is meant to cost much, or to be read in two ways. */
class HostileRequestsIT {

  private static final String TOKENS = "/v3/auth/tokens";

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  private static String methods(int count) {
    return "{\"auth\": {\"identity\": {\"methods\": [" + "\"x\",".repeat(count) + "\"x\"]}}}";
  }

  @Test
  void violations_thousands_giveAShortAnswer() throws Exception {
    Http.Answer answer = http.post(TOKENS, methods(10_000));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).hasSizeLessThan(5_000);
  }

  @Test
  void violations_dozens_areCutShort() throws Exception {
    Http.Answer answer = http.post(TOKENS, methods(200));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorMessage().split("; ")).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void body_over64Kilobytes_isTooLargeForACallerWhoIsNotKnown(boolean chunked) throws Exception {
    String body = methods(20_000);

    Http.Answer answer =
        http.send(
            "POST",
            TOKENS,
            body,
            request -> {
              if (chunked) {
                request.POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString(body)));
              }
            });

    assertThat(answer.status()).as(answer.text()).isEqualTo(413);
    assertThat(answer.errorCode()).isEqualTo("DMS.10540011");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Samples.INSTANCES + "?name=a;limit=1",
        Samples.INSTANCES + ";x=y",
        "/v2/" + Samples.PROJECT + ";x=y/instances",
        "/v2//" + Samples.PROJECT + "/instances",
        "//v2/" + Samples.PROJECT + "/instances",
        "/v2/./available-zones",
        "/v2/nowhere/../available-zones",
        "/v2/nowhere/%2E%2e/available-zones",
        "/v2/available-zones/..",
        "/v2/available-zones/",
        Samples.INSTANCES + "/",
        Samples.INSTANCES + "/?name=a",
        Samples.INSTANCES + "/" + Samples.UNKNOWN_INSTANCE + "/topics/"
      })
  void target_thatCanBeReadInTwoWays_answersInvalidUrl(String target) throws Exception {
    assertRaw(RawHttp.get(server.base(), target), 400, "DMS.10540014");
  }

  @Test
  void semicolon_escaped_isACharacterLikeAnyOther() throws Exception {
    assertThat(http.get(Samples.INSTANCES + "?name=a%3Blimit").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<x>", "a/b", "[::1", "host:port", "user@host"})
  void host_malformed_answersInvalidRequest(String host) throws Exception {
    assertRaw(withHost(host), 400, "DMS.00400062");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: a", "host: test", "X-Auth-Token: a", "Authorization: a"})
  void header_thatTellsWhoAsksWhom_standsThereOnce(String header) throws Exception {
    assertRaw(
        RawHttp.get(
            server.base(), Samples.INSTANCES, "X-Auth-Token: b", "Authorization: b", header),
        400,
        "DMS.00400062");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=1&limit=2, limit",
    "limit=1&limit=1, limit",
    "name=a&limit=1&name=b, name",
    "limit=1&%6Cimit=2, limit"
  })
  void parameter_ofTheQuery_standsThereOnce(String query, String name) throws Exception {
    Http.Answer answer = http.get(Samples.INSTANCES + "?" + query);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo("DMS.10540014");
    assertThat(answer.errorMessage()).contains(name + " stands there more than once");
  }

  @Test
  void parameter_unknown_isPassedOverHoweverOftenItStandsThere() throws Exception {
    assertThat(http.get(Samples.INSTANCES + "?x=1&x=2").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "dms.example.com:8080", "127.0.0.1", "[::1]:80", "a_b"})
  void host_wellFormed_isServed(String host) throws Exception {
    assertThat(withHost(host)).startsWith("HTTP/1.1 200 ");
  }

  private static String withHost(String host) throws Exception {
    return RawHttp.exchange(
        server.base(),
        "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
            .formatted(Samples.INSTANCES, host));
  }

  @Test
  void body_over12Megabytes_isTooLargeForACallerWhoIsKnownEvenIfItDoesNotSaySo() throws Exception {
    String body = "{\"name\": \"" + "x".repeat(13 * 1024 * 1024) + "\"}";

    Http.Answer answer =
        http.send(
            "POST",
            Samples.INSTANCES,
            body,
            request ->
                request.POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString(body))));

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void head_ofAKnownPath_isRefusedAsAnyMethodThatIsNotDocumented() throws Exception {
    Http.Answer answer = http.send("HEAD", Samples.INSTANCES, null);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, POST");
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, /v2/available-zones,  GET",
    "OPTIONS, /v2/p/instances,  'GET, POST'",
    "OPTIONS, /v2/p/instances/action,  POST",
    "PATCH, /v2/p/instances/action,  POST",
    "GET, /v2/p/instances/action,  POST",
    "PUT, /v2/p/instances/action,  POST",
    "DELETE, /v2/p/instances/action,  POST"
  })
  void method_undocumented_answersWithTheDocumentedOnes(String method, String path, String allowed)
      throws Exception {
    Http.Answer answer = http.send(method, path, null);

    assertThat(answer.status()).as(answer.text()).isEqualTo(405);
    assertThat(answer.errorCode()).isEqualTo("DMS.00405001");
    assertThat(answer.header("Allow")).isEqualTo(allowed);
  }

  private static void assertRaw(String answer, int status, String code) {
    assertThat(answer)
        .matches("(?s)HTTP/1\\.[01] " + status + " .*")
        .contains("{\"error_code\":\"" + code + "\",\"error_msg\":\"");
  }
}
