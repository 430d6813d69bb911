package io.dmsrocketmq.client.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.internal.http.RequestTarget;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestAuthorizerTest {

  private static final Instant NOW = Instant.parse("2024-04-12T08:09:10.999Z");
  private static final RequestTarget TARGET = new RequestTarget(List.of("v2"), Map.of());

  private static Map<String, String> headers(Credentials credentials, @Nullable String project) {
    Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    return new RequestAuthorizer(clock)
        .headers(credentials, "GET", "dms.example.com", TARGET, project, null);
  }

  @Test
  void headers_whenSigned_carryTheTimeInUtcAndSignTheProject() {
    Map<String, String> headers = headers(Credentials.accessKey("AK1", "the-secret"), "p1");

    assertThat(headers)
        .containsOnlyKeys("X-Project-Id", "X-Sdk-Date", "Authorization")
        .contains(entry("X-Sdk-Date", "20240412T080910Z"));
    assertThat(headers.get("Authorization"))
        .startsWith(
            "SDK-HMAC-SHA256 Access=AK1, SignedHeaders=host;x-project-id;x-sdk-date, Signature=")
        .doesNotContain("the-secret");
  }

  @Test
  void headers_whenTheKeyIsTemporary_signItsToken() {
    Map<String, String> headers =
        headers(Credentials.temporaryAccessKey("AK1", "the-secret", "the-token"), null);

    assertThat(headers).contains(entry("X-Security-Token", "the-token"));
    assertThat(headers.get("Authorization")).contains("host;x-sdk-date;x-security-token");
  }

  @Test
  void headers_whenThereIsAToken_carryNothingElse() {
    assertThat(headers(Credentials.token("the-token"), "p1"))
        .containsOnly(entry("X-Project-Id", "p1"), entry("X-Auth-Token", "the-token"));
  }

  @Test
  void headers_whenThereAreNoCredentials_areNone() {
    assertThat(headers(Credentials.none(), null)).isEmpty();
  }

  @Test
  void headers_whenASignedBodyIsTooLarge_refuse() {
    RequestAuthorizer authorizer = new RequestAuthorizer(Clock.systemUTC());
    Credentials key = Credentials.accessKey("AK1", "the-secret");
    byte[] body = new byte[12 * 1024 * 1024 + 1];

    assertThatIllegalArgumentException()
        .isThrownBy(() -> authorizer.headers(key, "POST", "dms.example.com", TARGET, null, body))
        .withMessageContaining("12 MB");
  }

  @Test
  void headers_whenTheKeyChanges_signWithTheNewOne() {
    RequestAuthorizer authorizer = new RequestAuthorizer(Clock.fixed(NOW, ZoneOffset.UTC));
    List<Credentials> keys =
        List.of(
            Credentials.accessKey("AK1", "the-secret"),
            Credentials.accessKey("AK1", "the-next-secret"),
            Credentials.accessKey("AK2", "the-next-secret"));

    for (Credentials key : keys) {
      assertThat(authorizer.headers(key, "GET", "dms.example.com", TARGET, "p1", null))
          .isEqualTo(headers(key, "p1"));
    }
  }
}
