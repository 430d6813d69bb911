package io.dmsrocketmq.server.auth;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.ServerProcess;
import io.dmsrocketmq.server.it.SharedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both ways of proving who calls, over HTTP. */
class AuthenticationIT {

  private static final String PROJECT = "0b01fbb53600d4671fa8c00673c71260";
  private static final String INSTANCES = "/v2/" + PROJECT + "/instances";
  private static final DateTimeFormatter SDK_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(UTC);

  @RegisterExtension static final SharedServer SHARED = SharedServer.asking();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  @Test
  void token_obtainedByPassword_letsIn() throws Exception {
    Http.Answer issued = http.send("POST", "/v3/auth/tokens", password("demo-password"), r -> {});
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    String token = issued.header("X-Subject-Token");

    Http.Answer listed =
        http.send("GET", INSTANCES, null, request -> request.header("X-Auth-Token", token));

    assertThat(listed.status()).as(listed.text()).isEqualTo(200);
    assertThat(issued.text()).doesNotContain(token);
  }

  @Test
  void token_forAnotherProject_isRefused() throws Exception {
    String token =
        http.send("POST", "/v3/auth/tokens", password("demo-password"), r -> {})
            .header("X-Subject-Token");

    assertRefused(
        http.send("GET", "/v2/another/instances", null, r -> r.header("X-Auth-Token", token)),
        "DMS.10240104");
  }

  @Test
  void password_wrong_isRefused() throws Exception {
    assertRefused(http.send("POST", "/v3/auth/tokens", password("guess"), r -> {}), "DMS.10240101");
  }

  @Test
  void request_withoutProof_isRefusedBeforeItsBodyIsLookedAt() throws Exception {
    assertRefused(http.send("POST", INSTANCES, "not JSON", request -> {}), "DMS.10240103");
  }

  @Test
  void token_garbled_isRefused() throws Exception {
    assertRefused(
        http.send("GET", INSTANCES, null, request -> request.header("X-Auth-Token", "garbage")),
        "DMS.10240101");
  }

  @Test
  void signature_ofRequestWithQuery_letsIn() throws Exception {
    TestRequest request = signed("GET", INSTANCES + "?limit=5&name=a%20b", null);

    assertThat(send(request, null).status()).isEqualTo(200);
  }

  @Test
  void signature_ofBody_letsInAndTheBodyIsReadAfterwards() throws Exception {
    String body = "{\"name\": 5}";

    Http.Answer answer = send(signed("POST", INSTANCES, body), body);

    assertThat(answer.json().path("error_code").asText()).isEqualTo("DMS.00400010");
  }

  @Test
  void signature_ofAnotherBody_isRefused() throws Exception {
    assertRefused(send(signed("POST", INSTANCES, "{\"a\": 1}"), "{\"a\": 2}"), "DMS.10240101");
  }

  @Test
  void signature_ofAwkwardPath_letsIn() throws Exception {
    String target = INSTANCES + "/00000000-0000-4000-8000-000000000000/topics/%25DLQ%25%7Ca";

    assertThat(send(signed("GET", target, null), null).json().path("error_code").asText())
        .isEqualTo("DMS.00404022");
  }

  @Test
  void signature_ofAClientThatOffersHttp2_letsIn() throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.base() + INSTANCES));
    addHeaders(request, signed("GET", INSTANCES, null).headers());

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static String password(String password) {
    return """
        {"auth": {"identity": {"methods": ["password"], "password": {"user":
         {"name": "demo-user", "password": "%s", "domain": {"name": "demo-domain"}}}},
         "scope": {"project": {"id": "%s"}}}}"""
        .formatted(password, PROJECT);
  }

  private static TestRequest signed(String method, String target, @Nullable String body) {
    TestRequest request =
        TestRequest.of(method, target)
            .with("Host", server.base().getAuthority())
            .with("X-Sdk-Date", SDK_DATE.format(Instant.now()));
    return new TestSigner("DEMO-ACCESS-KEY", "demo-secret-key")
        .sign(body == null ? request : request.withBody(body));
  }

  private static Http.Answer send(TestRequest request, @Nullable String body) throws Exception {
    String query = request.rawQuery();
    return http.send(
        request.method(),
        request.rawPath() + (query == null ? "" : "?" + query),
        body,
        builder -> addHeaders(builder, request.headers()));
  }

  private static void addHeaders(HttpRequest.Builder builder, Map<String, String> headers) {
    headers.forEach(
        (name, value) -> {
          // The client sets the host by itself, to the same value.
          if (!name.equals("Host")) {
            builder.header(name, value);
          }
        });
  }

  private static void assertRefused(Http.Answer answer, String code) throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.json().path("error_code").asText()).as(answer.text()).isEqualTo(code);
  }
}
