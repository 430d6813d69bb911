package io.dmsrocketmq.client.internal.signing;

import io.dmsrocketmq.client.auth.AccessKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key made ready for signing once, because that costs as much as a signature itself. */
public final class SigningKey {

  private static final String HMAC = "HmacSHA256";

  private final AccessKey key;
  private final SecretKeySpec secret;
  private final Mac ready;

  /**
   * Makes a key ready.
   *
   * @param key the key
   */
  public SigningKey(AccessKey key) {
    this.key = key;
    this.secret = new SecretKeySpec(key.secretKey().getBytes(StandardCharsets.UTF_8), HMAC);
    this.ready = newMac();
  }

  private Mac newMac() {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /**
   * Tells whether this is a certain key.
   *
   * @param other the other key
   * @return true if it signs the same
   */
  boolean isOf(AccessKey other) {
    return key.equals(other);
  }

  String accessKey() {
    return key.accessKey();
  }

  /** Signs bytes. */
  byte[] hmac(byte[] bytes) {
    return copy().doFinal(bytes);
  }

  private Mac copy() {
    try {
      return (Mac) ready.clone();
    } catch (CloneNotSupportedException e) {
      // Not every provider can.
      return newMac();
    }
  }
}
