package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as a client does, written from the description of the algorithm and not from the verifier.
 */
final class TestSigner {
  private final String accessKey;
  private final String secretKey;

  TestSigner(String accessKey, String secretKey) {
    this.accessKey = accessKey;
    this.secretKey = secretKey;
  }

  /** Signs every header that the request has, and adds the header Authorization. */
  TestRequest sign(TestRequest request) {
    TreeMap<String, String> headers = new TreeMap<>();
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    String names = String.join(";", headers.keySet());
    StringBuilder canonical = new StringBuilder(request.method()).append('\n');
    canonical.append(path(request.rawPath())).append('\n');
    String query = request.rawQuery();
    canonical.append(query == null ? "" : query(query)).append('\n');
    headers.forEach((name, value) -> canonical.append(name).append(':').append(value).append('\n'));
    canonical.append('\n').append(names).append('\n');
    canonical.append(headers.getOrDefault("x-sdk-content-sha256", sha256(request.body())));
    String toSign =
        "SDK-HMAC-SHA256\n"
            + headers.get("x-sdk-date")
            + "\n"
            + sha256(canonical.toString().getBytes(UTF_8));
    return request.with(
        "Authorization",
        "SDK-HMAC-SHA256 Access="
            + accessKey
            + ", SignedHeaders="
            + names
            + ", Signature="
            + hex(hmac(toSign)));
  }

  private static String path(String raw) {
    List<String> segments = new ArrayList<>();
    for (String segment : raw.split("/", -1)) {
      segments.add(encode(decode(segment.replace("+", "%2B"))));
    }
    String joined = String.join("/", segments);
    return joined.endsWith("/") ? joined : joined + "/";
  }

  private static String query(String raw) {
    TreeMap<String, List<String>> parameters = new TreeMap<>();
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? encode(decode(parts[1])) : "";
      parameters.computeIfAbsent(encode(decode(parts[0])), name -> new ArrayList<>()).add(value);
    }
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + value)));
    return String.join("&", pairs);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte value : bytes) {
      text.append(String.format("%02x", value));
    }
    return text.toString();
  }
}
