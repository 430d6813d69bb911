package io.dmsrocketmq.client.internal.signing;

import io.dmsrocketmq.client.internal.http.RequestTarget;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private static final String LOWER_DATE_HEADER = DATE_HEADER.toLowerCase(Locale.ROOT);
  private static final HexFormat HEX = HexFormat.of();

  // To look an algorithm up costs more than to use it.
  private static final ThreadLocal<MessageDigest> SHA_256 =
      new ThreadLocal<>() {
        @Override
        protected MessageDigest initialValue() {
          return newDigest();
        }
      };

  private static final String HASH_OF_NOTHING = sha256(new byte[0]);

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
      SigningKey key,
      String method,
      RequestTarget target,
      Map<String, String> headers,
      byte @Nullable [] body) {
    SortedMap<String, String> signed = lowerCase(headers);
    String date = signed.get(LOWER_DATE_HEADER);
    if (date == null || !signed.containsKey("host")) {
      throw new IllegalArgumentException("Host and X-Sdk-Date must be signed");
    }
    String toSign = stringToSign(date, canonicalRequest(method, target, signed, body));
    String signature = HEX.formatHex(key.hmac(toSign.getBytes(StandardCharsets.UTF_8)));
    return ALGORITHM
        + " Access="
        + key.accessKey()
        + ", SignedHeaders="
        + names(signed)
        + ", Signature="
        + signature;
  }

  static SortedMap<String, String> lowerCase(Map<String, String> headers) {
    SortedMap<String, String> sorted = new TreeMap<>();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      sorted.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
    }
    return sorted;
  }

  static String canonicalRequest(
      String method,
      RequestTarget target,
      SortedMap<String, String> headers,
      byte @Nullable [] body) {
    StringBuilder text = new StringBuilder(512);
    text.append(method).append('\n');
    text.append(target.canonicalPath()).append('\n');
    text.append(target.canonicalQuery()).append('\n');
    for (Map.Entry<String, String> header : headers.entrySet()) {
      text.append(header.getKey()).append(':').append(header.getValue()).append('\n');
    }
    text.append('\n').append(names(headers)).append('\n');
    return text.append(body == null ? HASH_OF_NOTHING : sha256(body)).toString();
  }

  static String stringToSign(String date, String canonicalRequest) {
    byte[] bytes = canonicalRequest.getBytes(StandardCharsets.UTF_8);
    return String.join("\n", ALGORITHM, date, sha256(bytes));
  }

  private static String names(SortedMap<String, String> headers) {
    return String.join(";", headers.keySet());
  }

  private static String sha256(byte[] bytes) {
    return HEX.formatHex(SHA_256.get().digest(bytes));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
