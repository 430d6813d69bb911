package io.dmsrocketmq.client.support;

import io.dmsrocketmq.client.transport.TransportRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies signatures as the gateway does: from the request line, the headers and the body as they
 * stand on the wire. It shares no code with the client.
 */
public final class SignatureVerifier {

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "SDK-HMAC-SHA256 Access=([^,]+), SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");

  private final String accessKey;
  private final byte[] secretKey;

  /** Knows one key. */
  public SignatureVerifier(String accessKey, String secretKey) {
    this.accessKey = accessKey;
    this.secretKey = secretKey.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the names of the signed headers. */
  public List<String> signedHeaders(TransportRequest request) {
    return Arrays.asList(authorization(request).group(2).split(";", -1));
  }

  /** Returns what is wrong with a request, or nothing. */
  public Optional<String> fault(TransportRequest request) {
    Matcher authorization = authorization(request);
    if (!authorization.group(1).equals(accessKey)) {
      return Optional.of("the key is not known");
    }
    String canonical = canonicalRequest(request, authorization.group(2));
    String date = headers(request).get("x-sdk-date");
    String toSign =
        "SDK-HMAC-SHA256\n" + date + "\n" + sha256(canonical.getBytes(StandardCharsets.UTF_8));
    return hmac(toSign).equals(authorization.group(3))
        ? Optional.empty()
        : Optional.of("the signature is another one");
  }

  private static Matcher authorization(TransportRequest request) {
    Matcher matcher = AUTHORIZATION.matcher(headers(request).getOrDefault("authorization", ""));
    if (!matcher.matches()) {
      throw new AssertionError("no signature");
    }
    return matcher;
  }

  private static Map<String, String> headers(TransportRequest request) {
    Map<String, String> headers = new TreeMap<>();
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    headers.put("host", request.uri().getRawAuthority());
    return headers;
  }

  private static String canonicalRequest(TransportRequest request, String signedHeaders) {
    Map<String, String> headers = headers(request);
    StringBuilder canonical = new StringBuilder(request.method()).append('\n');
    for (String segment : request.uri().getRawPath().substring(1).split("/", -1)) {
      canonical.append('/').append(encode(decode(segment)));
    }
    canonical.append("/\n").append(query(request.uri().getRawQuery())).append('\n');
    for (String name : signedHeaders.split(";", -1)) {
      canonical.append(name).append(':').append(headers.get(name)).append('\n');
    }
    byte[] body = request.body() == null ? new byte[0] : request.body();
    return canonical
        .append('\n')
        .append(signedHeaders)
        .append('\n')
        .append(sha256(body))
        .toString();
  }

  private static String query(String raw) {
    if (raw == null) {
      return "";
    }
    List<String> pairs = new ArrayList<>();
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      pairs.add(encode(decode(parts[0])) + "=" + encode(decode(parts[1])));
    }
    pairs.sort(null);
    return String.join("&", pairs);
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      String unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
      encoded.append(
          unreserved.indexOf(octet) >= 0
              ? String.valueOf((char) octet)
              : String.format("%%%02X", octet & 0xff));
    }
    return encoded.toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secretKey, "HmacSHA256"));
      return hex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder();
    for (byte octet : bytes) {
      hex.append(String.format("%02x", octet));
    }
    return hex.toString();
  }
}
