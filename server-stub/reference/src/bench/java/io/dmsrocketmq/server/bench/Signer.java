package io.dmsrocketmq.server.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests whose URLs are canonical already. */
final class Signer {

  private static final String ALGORITHM = "SDK-HMAC-SHA256";
  private static final String SIGNED = "host;x-sdk-date";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Signer() {}

  /** Gives the two headers that a signature takes. */
  static String headers(Request request, String body, String key, String secret) {
    String date = DATE.format(Instant.now());
    int question = request.target().indexOf('?');
    String path = question < 0 ? request.target() : request.target().substring(0, question);
    String query = question < 0 ? "" : request.target().substring(question + 1);
    String canonical =
        String.join(
            "\n",
            request.method(),
            path + "/",
            query,
            "host:" + request.base().getAuthority(),
            "x-sdk-date:" + date + "\n",
            SIGNED,
            hash(body));
    String toSign = String.join("\n", ALGORITHM, date, hash(canonical));
    return "X-Sdk-Date: %s\r\nAuthorization: %s Access=%s, SignedHeaders=%s, Signature=%s\r\n"
        .formatted(date, ALGORITHM, key, SIGNED, hmac(toSign, secret));
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hmac(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
