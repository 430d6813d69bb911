package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures that the vendor's own SDK made. */
class SignatureVectorsTest {
  private static final Clock SIGNING_TIME =
      Clock.fixed(Instant.parse("2024-04-12T08:09:10Z"), ZoneOffset.UTC);

  static List<JsonNode> vectors() throws IOException {
    List<JsonNode> vectors = new ArrayList<>();
    try (InputStream file =
        SignatureVectorsTest.class.getResourceAsStream("/auth/request-signing-vectors.json")) {
      new ObjectMapper().readTree(file).forEach(vectors::add);
    }
    assertThat(vectors).hasSize(4);
    return vectors;
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void canonicalRequest_ofVector_isThatOfTheSdk(JsonNode vector) {
    TestRequest request = request(vector);
    List<String> signedHeaders =
        request.headers().keySet().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .sorted()
            .toList();

    String canonical =
        CanonicalRequest.of(request, signedHeaders, HmacSha256.hexDigest(request.body()));

    assertThat(canonical).isEqualTo(vector.get("canonical_request").asText());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void verify_ofVector_findsTheCaller(JsonNode vector) {
    TestRequest request = request(vector);

    Caller caller = verifier(vector).verify(request, vector.get("authorization").asText());

    assertThat(caller.user().accessKeys().get(0).id()).isEqualTo(vector.get("ak").asText());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signer_ofTheTests_makesTheSignatureOfTheSdk(JsonNode vector) {
    TestSigner signer = new TestSigner(vector.get("ak").asText(), vector.get("sk").asText());

    TestRequest signed = signer.sign(request(vector));

    assertThat(signed.header("Authorization")).isEqualTo(vector.get("authorization").asText());
  }

  private static TestRequest request(JsonNode vector) {
    String rawPath =
        Arrays.stream(vector.get("path").asText().split("/"))
            .map(segment -> URLEncoder.encode(segment, UTF_8))
            .collect(Collectors.joining("/"));
    TestRequest request = TestRequest.of(vector.get("method").asText(), rawPath);
    request.with("Host", requireNonNull(URI.create(vector.get("endpoint").asText()).getHost()));
    vector
        .get("headers")
        .properties()
        .forEach(h -> request.with(h.getKey(), h.getValue().asText()));
    return request.withBody(vector.path("body").asText());
  }

  private static SignatureVerifier verifier(JsonNode vector) {
    AccessKey key =
        new AccessKey(vector.get("ak").asText(), new Secret(vector.get("sk").asText()), null);
    User user =
        new User(
            "id",
            "name",
            TestTenants.DOMAIN,
            null,
            new Permissions.All(),
            List.of(),
            List.of(key),
            List.of());
    return new SignatureVerifier(new Tenants(List.of(user)), SIGNING_TIME);
  }
}
