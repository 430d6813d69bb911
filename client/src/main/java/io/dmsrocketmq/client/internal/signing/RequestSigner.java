package io.dmsrocketmq.client.internal.signing;

import io.dmsrocketmq.client.auth.AccessKey;
import io.dmsrocketmq.client.internal.http.RequestTarget;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests by the scheme SDK-HMAC-SHA256.
 *
 * <p>The parts of the target are encoded here once more from their decoded values, as the gateway
 * does it, and the hash covers the very bytes that are sent. A signature holds for about fifteen
 * minutes, so it is made for every sending anew.
 */
public final class RequestSigner {

  static final String ALGORITHM = "SDK-HMAC-SHA256";

  /** The header with the time of the signature, which has to be among the signed ones. */
  public static final String DATE_HEADER = "X-Sdk-Date";

  private static final byte[] NO_BODY = {};

  private RequestSigner() {}

  /**
   * Returns the value of the header {@code Authorization}.
   *
   * @param key the key to sign with
   * @param method the HTTP method in capitals
   * @param target path and query
   * @param headers the headers to sign, among them {@code Host} and {@code X-Sdk-Date}
   * @param body the bytes that are sent, or null for none
   * @return the value of the header
   */
  public static String sign(
      AccessKey key,
      String method,
      RequestTarget target,
      Map<String, String> headers,
      byte @Nullable [] body) {
    SortedMap<String, String> signed = lowerCase(headers);
    String date = signed.get(DATE_HEADER.toLowerCase(Locale.ROOT));
    if (date == null || !signed.containsKey("host")) {
      throw new IllegalArgumentException("Host and X-Sdk-Date must be signed");
    }
    String toSign = stringToSign(date, canonicalRequest(method, target, signed, body));
    return ALGORITHM
        + " Access="
        + key.accessKey()
        + ", SignedHeaders="
        + names(signed)
        + ", Signature="
        + hmac(key.secretKey(), toSign);
  }

  static SortedMap<String, String> lowerCase(Map<String, String> headers) {
    SortedMap<String, String> sorted = new TreeMap<>();
    headers.forEach((name, value) -> sorted.put(name.toLowerCase(Locale.ROOT), value));
    return sorted;
  }

  static String canonicalRequest(
      String method,
      RequestTarget target,
      SortedMap<String, String> headers,
      byte @Nullable [] body) {
    String lines =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue() + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        method,
        target.canonicalPath(),
        target.canonicalQuery(),
        lines,
        names(headers),
        sha256(body == null ? NO_BODY : body));
  }

  static String stringToSign(String date, String canonicalRequest) {
    byte[] bytes = canonicalRequest.getBytes(StandardCharsets.UTF_8);
    return String.join("\n", ALGORITHM, date, sha256(bytes));
  }

  private static String names(SortedMap<String, String> headers) {
    return String.join(";", headers.keySet());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
