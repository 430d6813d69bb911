package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Issues and reads tokens. A token carries its own content under a signature, so that no node has
 * to remember it: the readable part and the signature, each in base64url, joined by a point.
 */
public final class Tokens {
  /** How long a token holds. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private static final String KEY_NAME = "token";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final String VERSION = "1";
  private static final String SEPARATOR = "\n";

  private final SecureRandom random = new SecureRandom();
  private final HmacSha256 hmac;
  private final Clock clock;

  /**
   * Creates the issuer.
   *
   * @param keys keeps the key that signs the tokens
   * @param clock tells when a token starts and ends
   */
  public Tokens(SigningKeyStore keys, Clock clock) {
    this.hmac = new HmacSha256(keys.loadOrKeep(KEY_NAME, () -> randomBytes(KEY_BYTES)));
    this.clock = clock;
  }

  /**
   * A new token.
   *
   * @param value what the caller sends as X-Auth-Token
   * @param issuedAt when it was issued
   * @param expiresAt when it ends
   */
  public record Issued(Secret value, Instant issuedAt, Instant expiresAt) {}

  /**
   * What a genuine token says.
   *
   * @param userId the user to whom it was issued
   * @param projectId the project that it holds for; null if it holds for the account
   */
  record Claims(String userId, @Nullable String projectId) {}

  /**
   * Issues a token.
   *
   * @param user the user to whom it is issued
   * @param project the project that it holds for; null for the account of the user
   * @return the token
   */
  public Issued issue(User user, @Nullable Project project) {
    Instant issuedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant expiresAt = issuedAt.plus(LIFETIME);
    String content =
        String.join(
            SEPARATOR,
            VERSION,
            user.id(),
            project == null ? "" : project.id(),
            Long.toString(expiresAt.toEpochMilli()),
            encode(randomBytes(NONCE_BYTES)));
    String value = encode(content.getBytes(UTF_8)) + "." + encode(hmac.sign(content));
    return new Issued(new Secret(value), issuedAt, expiresAt);
  }

  /**
   * Reads a token.
   *
   * @param value the token as sent
   * @return what it says
   * @throws DmsException if it is not one of this server's, or has expired
   */
  Claims read(String value) {
    int point = value.indexOf('.');
    byte[] content = point < 0 ? null : decode(value.substring(0, point));
    byte[] signature = point < 0 ? null : decode(value.substring(point + 1));
    if (content == null || signature == null) {
      throw DmsException.of(ErrorCode.TOKEN_INVALID);
    }
    String text = new String(content, UTF_8);
    if (!MessageDigest.isEqual(hmac.sign(text), signature)) {
      throw DmsException.of(ErrorCode.TOKEN_INVALID);
    }
    return claims(List.of(text.split(SEPARATOR, -1)));
  }

  private Claims claims(List<String> parts) {
    // A later version of the server may have signed other content with the same key.
    if (parts.size() != 5 || !parts.get(0).equals(VERSION)) {
      throw DmsException.of(ErrorCode.TOKEN_INVALID);
    }
    Instant expiresAt = Instant.ofEpochMilli(Long.parseLong(parts.get(3)));
    if (!clock.instant().isBefore(expiresAt)) {
      throw DmsException.of(ErrorCode.TOKEN_EXPIRED, "It ended at " + expiresAt + ".");
    }
    return new Claims(parts.get(1), parts.get(2).isEmpty() ? null : parts.get(2));
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte @Nullable [] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
