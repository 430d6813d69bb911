package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.engine.UserSecret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a secret. Nobody connects to the local engine, so that it never needs a secret
 * back; a key to decrypt it would have to lie beside it.
 */
final class SecretHash {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  // More than twice what SCRAM-SHA-256 asks for. It is spent while the instance is held, so that
  // the hundred thousands that are advised for passwords of people are out of place.
  private static final int ROUNDS = 10_000;
  private static final int BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final String SEPARATOR = ":";
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretHash() {}

  /** Hashes a secret with a new salt. The text holds all that a comparison needs. */
  static String of(UserSecret secret) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return String.join(
        SEPARATOR, Integer.toString(ROUNDS), text(salt), text(hash(secret, salt, ROUNDS)));
  }

  /**
   * Tells whether a kept hash is that of a secret, in a time that does not depend on the answer.
   */
  static boolean matches(String kept, UserSecret candidate) {
    String[] parts = kept.split(SEPARATOR, -1);
    byte[] candidateHash = hash(candidate, bytes(parts[1]), Integer.parseInt(parts[0]));
    return MessageDigest.isEqual(bytes(parts[2]), candidateHash);
  }

  private static byte[] hash(UserSecret secret, byte[] salt, int rounds) {
    PBEKeySpec key = new PBEKeySpec(secret.value().toCharArray(), salt, rounds, BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, missing);
    } finally {
      key.clearPassword();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
