package io.dmsrocketmq.client.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dmsrocketmq.client.auth.AccessKey;
import io.dmsrocketmq.client.internal.http.RequestTarget;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestSignerTest {

  private record Vector(JsonNode json) {

    String text(String name) {
      return json.path(name).asText();
    }

    RequestTarget target() {
      Map<String, String> query = new LinkedHashMap<>();
      json.path("query").properties().forEach(p -> query.put(p.getKey(), p.getValue().asText()));
      return new RequestTarget(List.of(text("path").substring(1).split("/")), query);
    }

    Map<String, String> headers() {
      Map<String, String> headers = new LinkedHashMap<>();
      json.path("headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
      headers.put("Host", URI.create(text("endpoint")).getRawAuthority());
      return headers;
    }

    byte @Nullable [] body() {
      return json.has("body") ? text("body").getBytes(StandardCharsets.UTF_8) : null;
    }

    @Override
    public String toString() {
      return text("name");
    }
  }

  static Stream<Vector> vectors() throws IOException {
    try (InputStream in =
        RequestSignerTest.class.getResourceAsStream("/request-signing-vectors.json")) {
      JsonNode vectors = new JsonMapper().readTree(in).path("vectors");
      return StreamSupport.stream(vectors.spliterator(), false).map(Vector::new).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void sign_whenGivenAVector_makesItsAuthorization(Vector vector) {
    SigningKey key = new SigningKey(new AccessKey(vector.text("ak"), vector.text("sk"), null));

    String authorization =
        RequestSigner.sign(
            key, vector.text("method"), vector.target(), vector.headers(), vector.body());

    assertThat(authorization).isEqualTo(vector.text("authorization"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void canonicalRequest_whenGivenAVector_isItsCanonicalRequest(Vector vector) {
    String canonical =
        RequestSigner.canonicalRequest(
            vector.text("method"),
            vector.target(),
            RequestSigner.lowerCase(vector.headers()),
            vector.body());

    assertThat(canonical).isEqualTo(vector.text("canonical_request"));
    assertThat(
            RequestSigner.stringToSign(
                vector.json().path("headers").path("X-Sdk-Date").asText(), canonical))
        .isEqualTo(vector.text("string_to_sign"));
  }

  @Test
  void vectors_whenCounted_areAll() throws IOException {
    assertThat(vectors()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void sign_whenTheDateIsNotAmongTheHeaders_refuses() {
    SigningKey key = new SigningKey(new AccessKey("AK1", "the-secret", null));
    RequestTarget target = new RequestTarget(List.of("v2"), Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestSigner.sign(key, "GET", target, Map.of("Host", "h"), null))
        .withMessage("Host and X-Sdk-Date must be signed");
  }
}
