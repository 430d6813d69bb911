package io.dmsrocketmq.contract.verifier.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.auth.Credentials;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TenantTest {

  private static final URI BASE = URI.create("http://127.0.0.1:8080");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final Tenant KEY = new Tenant("p", Credentials.accessKey("AK", "secret"));

  @Test
  void token_isSentAsItIs() {
    Tenant tenant = new Tenant("p", Credentials.token("t-1"));

    assertThat(tenant.prove(WireRequest.json("GET", "/v2/p", null), BASE).headers())
        .containsEntry("X-Auth-Token", "t-1");
  }

  @Test
  void signature_coversTargetBodyAndTime() {
    String signed = signature(WireRequest.json("POST", "/v2/p/x?a=b", "{}"), CLOCK);

    assertThat(signed).contains("Access=AK").doesNotContain("secret");
    assertThat(signature(WireRequest.json("POST", "/v2/p/x?a=b", "{}"), CLOCK)).isEqualTo(signed);
    assertThat(signature(WireRequest.json("POST", "/v2/p/y?a=b", "{}"), CLOCK))
        .isNotEqualTo(signed);
    assertThat(signature(WireRequest.json("POST", "/v2/p/x?a=c", "{}"), CLOCK))
        .isNotEqualTo(signed);
    assertThat(signature(WireRequest.json("POST", "/v2/p/x?a=b", "{ }"), CLOCK))
        .isNotEqualTo(signed);
  }

  @Test
  void malformedTarget_canBeSignedTooSinceServersHaveToRefuseIt() {
    assertThat(signature(WireRequest.json("GET", "/v2/p/%zz", null), CLOCK)).contains("Signature=");
  }

  @Test
  void text_showsNoSecret() {
    assertThat(KEY).hasToString("tenant of p");
    assertThat(KEY.secrets()).containsExactly("secret");
  }

  private static String signature(WireRequest request, Clock clock) {
    String value = KEY.prove(request, BASE, clock).headers().get("Authorization");
    return value == null ? "" : value;
  }
}
