package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {
  private static final String NOW = "20260101T120000Z";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private final SignatureVerifier verifier = new SignatureVerifier(TestTenants.ALL, CLOCK);
  private final TestSigner signer = new TestSigner("AK-ADMIN", "sk-admin");

  private static TestRequest request(String method, String target) {
    return TestRequest.of(method, target).with("Host", "localhost:8080").with("X-Sdk-Date", NOW);
  }

  private Caller verify(TestRequest request) {
    return verifier.verify(request, String.valueOf(request.header("Authorization")));
  }

  private DmsException refusal(TestRequest request) {
    return catchThrowableOfType(DmsException.class, () -> verify(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v2/p/instances",
        "/v2/p/instances/",
        "/v2/p/topics/a%7Cb%25c",
        "/v2/p/topics/%25DLQ%25group",
        "/v2/p/topics/a%2Fb",
        "/v2/p/topics/%e4%bd%a0",
        "/v2/p/topics/a+b",
        "/v2/p/instances?limit=10&offset=0",
        "/v2/p/instances?b=2&a=1&a=0",
        "/v2/p/instances?name=a%20b*c~d",
        "/v2/p/instances?name=a+b",
        "/v2/p/instances?flag&empty="
      })
  void verify_signedTarget_findsTheCaller(String target) {
    Caller caller = verify(signer.sign(request("GET", target)));

    assertThat(caller.user()).isEqualTo(TestTenants.ADMIN);
    assertThat(caller.projects()).containsExactly(TestTenants.PROJECT);
  }

  @Test
  void verify_pathThatAProxySpelledAnew_findsTheCaller() {
    TestRequest signed = signer.sign(request("GET", "/v2/p/topics/a%7Cb"));

    TestRequest respelled =
        request("GET", "/v2/p/topics/a%7cb")
            .with("Authorization", String.valueOf(signed.header("Authorization")));

    assertThat(verify(respelled).user()).isEqualTo(TestTenants.ADMIN);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v2/p/instances, 20260101T120000Z, {\"a\":1}",
    "PUT,  /v2/p/other,     20260101T120000Z, {\"a\":1}",
    "PUT,  /v2/p/instances?a=1, 20260101T120000Z, {\"a\":1}",
    "PUT,  /v2/p/instances, 20260101T120001Z, {\"a\":1}",
    "PUT,  /v2/p/instances, 20260101T120000Z, {\"a\":2}"
  })
  void verify_requestChangedAfterSigning_isInvalid(
      String method, String target, String date, String body) {
    TestRequest signed = signer.sign(request("PUT", "/v2/p/instances").withBody("{\"a\":1}"));

    TestRequest changed =
        request(method, target)
            .with("X-Sdk-Date", date)
            .with("Authorization", String.valueOf(signed.header("Authorization")))
            .withBody(body);

    assertThat(refusal(changed).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
    assertThat(refusal(changed)).hasMessageContaining("does not fit the request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260101T114500Z", "20260101T121500Z"})
  void verify_fifteenMinutesOff_isAccepted(String date) {
    assertThat(verify(signer.sign(request("GET", "/").with("X-Sdk-Date", date)))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260101T114459Z", "20260101T121501Z"})
  void verify_moreThanFifteenMinutesOff_isExpired(String date) {
    DmsException refusal = refusal(signer.sign(request("GET", "/").with("X-Sdk-Date", date)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TOKEN_EXPIRED);
    assertThat(refusal).hasMessageContaining("2026-01-01T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01T12:00:00Z", "20261301T120000Z", "now", "20260101T120000"})
  void verify_dateInAnotherForm_isInvalid(String date) {
    DmsException refusal = refusal(signer.sign(request("GET", "/").with("X-Sdk-Date", date)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TOKEN_INVALID);
    assertThat(refusal).hasMessageContaining("X-Sdk-Date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "X-Sdk-Date"})
  void verify_signatureThatLeavesOutAnObligatoryHeader_isInvalid(String header) {
    TestRequest request = request("GET", "/");
    String value = String.valueOf(request.header(header));
    request.headers().remove(header);
    signer.sign(request).with(header, value);

    assertThat(refusal(request).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
    assertThat(refusal(request)).hasMessageContaining("must cover");
  }

  @Test
  void verify_signedHeaderThatWasNotSent_isInvalid() {
    TestRequest signed = signer.sign(request("GET", "/").with("X-Project-Id", "project-1"));
    signed.headers().remove("X-Project-Id");

    assertThat(refusal(signed)).hasMessageContaining("x-project-id");
  }

  @Test
  void verify_unknownAccessKey_isInvalid() {
    TestRequest signed = new TestSigner("AK-NOBODY", "sk").sign(request("GET", "/"));

    assertThat(refusal(signed).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
    assertThat(refusal(signed)).hasMessageContaining("access key is unknown");
  }

  @Test
  void verify_wrongSecretKey_isInvalidAndKeepsTheSecretToItself() {
    TestRequest signed = new TestSigner("AK-ADMIN", "sk-guess").sign(request("GET", "/"));

    assertThat(refusal(signed).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
    assertThat(refusal(signed).getMessage()).doesNotContain("sk-admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic dXNlcjpwYXNz",
        "SDK-HMAC-SHA256",
        "SDK-HMAC-SHA256 Access=AK-ADMIN",
        "SDK-HMAC-SHA256 Access=AK-ADMIN, SignedHeaders=host;x-sdk-date, Signature=zz",
        "AWS4-HMAC-SHA256 Access=AK-ADMIN, SignedHeaders=host;x-sdk-date, Signature=00"
      })
  void verify_authorizationInAnotherForm_isInvalid(String authorization) {
    TestRequest request = request("GET", "/").with("Authorization", authorization);

    assertThat(refusal(request).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
    assertThat(refusal(request)).hasMessageContaining("must read");
  }

  @Test
  void verify_malformedEscapeInThePath_isRefusedAsUrl() {
    TestRequest signed = signer.sign(request("GET", "/v2/p"));
    TestRequest malformed =
        request("GET", "/v2/%zz")
            .with("Authorization", String.valueOf(signed.header("Authorization")));

    assertThat(refusal(malformed).code()).isEqualTo(ErrorCode.INVALID_URL_PARAMETERS);
  }

  @Test
  void verify_temporaryKeyWithItsToken_findsTheCaller() {
    TestSigner temporary = new TestSigner("AK-TEMPORARY", "sk-temporary");

    TestRequest signed =
        temporary.sign(request("GET", "/").with("X-Security-Token", "security-token"));

    assertThat(verify(signed).user()).isEqualTo(TestTenants.ADMIN);
  }

  @Test
  void verify_temporaryKeyWithoutItsToken_isInvalid() {
    TestSigner temporary = new TestSigner("AK-TEMPORARY", "sk-temporary");

    assertThat(refusal(temporary.sign(request("GET", "/"))))
        .hasMessageContaining("X-Security-Token");
  }

  @Test
  void verify_declaredHashOfTheBody_isHeldAgainstTheBody() {
    String hash = HmacSha256.hexDigest("{}".getBytes(UTF_8));
    TestRequest signed =
        signer.sign(request("POST", "/").with("X-Sdk-Content-Sha256", hash).withBody("{}"));

    assertThat(verify(signed)).isNotNull();
    assertThat(refusal(signed.withBody("[]"))).hasMessageContaining("does not fit the body");
  }

  @Test
  void verify_unsignedBody_isAcceptedWhenTheHeaderThatSaysSoIsSigned() {
    TestRequest signed =
        signer.sign(
            request("POST", "/")
                .with("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD")
                .withBody("anything"));

    assertThat(verify(signed)).isNotNull();
  }

  @Test
  void verify_unsignedBodyThatOnlyAnUnsignedHeaderClaims_isInvalid() {
    TestRequest signed = signer.sign(request("POST", "/").withBody("{}"));
    signed.with("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD").withBody("[]");

    assertThat(refusal(signed).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
  }
}
