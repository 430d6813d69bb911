package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the caller behind an SDK-HMAC-SHA256 signature. */
final class SignatureVerifier {
  static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

  private static final String DATE = "x-sdk-date";
  private static final String BODY_HASH = "x-sdk-content-sha256";
  private static final String UNSIGNED_BODY = "UNSIGNED-PAYLOAD";
  private static final List<String> ALWAYS_SIGNED = List.of("host", DATE);
  private static final DateTimeFormatter DATE_FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final Tenants tenants;
  private final Clock clock;

  SignatureVerifier(Tenants tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  Caller verify(RequestView request, String authorization) {
    AuthorizationHeader header =
        AuthorizationHeader.parse(authorization)
            .orElseThrow(
                () ->
                    invalid(
                        "The header Authorization must read: "
                            + AuthorizationHeader.ALGORITHM
                            + " Access=…, SignedHeaders=…, Signature=…"));
    Tenants.KeyHolder holder =
        tenants
            .holderOfAccessKey(header.accessKey())
            .orElseThrow(() -> invalid("The access key is unknown."));
    requireHeaders(request, header.signedHeaders());
    requireCurrentDate(request);
    requireSecurityToken(holder.key(), request);
    String canonical =
        CanonicalRequest.of(
            request, header.signedHeaders(), payloadHash(request, header.signedHeaders()));
    requireSignature(holder.key(), request, canonical, header.signature());
    return new Caller(holder.user(), holder.user().projects());
  }

  private static void requireHeaders(RequestView request, List<String> signedHeaders) {
    if (!signedHeaders.containsAll(ALWAYS_SIGNED)) {
      throw invalid("The signature must cover the headers host and x-sdk-date.");
    }
    for (String name : signedHeaders) {
      if (request.header(name) == null) {
        throw invalid("The signature covers the header " + name + ", which was not sent.");
      }
    }
  }

  private void requireCurrentDate(RequestView request) {
    Instant now = clock.instant();
    Instant signedAt = instant(request.header(DATE));
    if (Duration.between(signedAt, now).abs().compareTo(CLOCK_SKEW) > 0) {
      throw DmsException.of(
          ErrorCode.TOKEN_EXPIRED,
          "The request was signed at " + signedAt + ", and the time of the server is " + now + ".");
    }
  }

  private static Instant instant(@Nullable String date) {
    try {
      return LocalDateTime.parse(String.valueOf(date), DATE_FORM).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException malformed) {
      throw invalid("The header X-Sdk-Date must read like 20240412T080910Z.");
    }
  }

  private static void requireSecurityToken(AccessKey key, RequestView request) {
    Secret expected = key.securityToken();
    if (expected != null && !expected.matches(request.header("X-Security-Token"))) {
      throw invalid("The access key is temporary and needs its X-Security-Token.");
    }
  }

  private static String payloadHash(RequestView request, List<String> signedHeaders) {
    String declared = signedHeaders.contains(BODY_HASH) ? request.header(BODY_HASH) : null;
    if (UNSIGNED_BODY.equals(declared)) {
      return UNSIGNED_BODY;
    }
    String actual = HmacSha256.hexDigest(request.body());
    if (declared != null && !declared.equals(actual)) {
      throw invalid("The header X-Sdk-Content-Sha256 does not fit the body.");
    }
    return actual;
  }

  private static void requireSignature(
      AccessKey key, RequestView request, String canonical, String signature) {
    String toSign =
        String.join(
            "\n",
            AuthorizationHeader.ALGORITHM,
            String.valueOf(request.header(DATE)),
            HmacSha256.hexDigest(canonical.getBytes(UTF_8)));
    byte[] expected = new HmacSha256(key.secret().value().getBytes(UTF_8)).sign(toSign);
    if (!MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature))) {
      throw invalid("The signature does not fit the request.");
    }
  }

  private static DmsException invalid(String detail) {
    return DmsException.of(ErrorCode.TOKEN_INVALID, detail);
  }
}
