package io.dmsrocketmq.server.http;

import io.vertx.core.net.KeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;

/** Opens the key store that holds the server's key and certificate. */
public final class TlsKeyStore {

  private TlsKeyStore() {}

  /**
   * Opens a key store, of the kind that it says it is.
   *
   * @param file the file
   * @param password its password, which is that of its key as well
   * @return what the server identifies itself by
   * @throws IllegalArgumentException if it cannot be opened or holds no key; the message is for the
   *     operator
   */
  public static KeyCertOptions open(Path file, char[] password) {
    if (Files.notExists(file)) {
      throw new IllegalArgumentException(
          "The key store " + file + " cannot be read: it is not there.");
    }
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "The key store " + file + " cannot be read: it is no file that may be read.");
    }
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password);
      if (!holdsKey(store)) {
        throw new IllegalArgumentException("The key store " + file + " holds no private key.");
      }
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      return KeyCertOptions.wrap(keys);
    } catch (IOException | UnrecoverableKeyException unreadable) {
      String reason = isWrongPassword(unreadable) ? "the password is wrong" : "it cannot be read";
      throw new IllegalArgumentException(
          "The key store " + file + " cannot be opened: " + reason + ".", unreadable);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException(
          "The key store " + file + " cannot be used: it is neither PKCS12 nor JKS.", unusable);
    }
  }

  private static boolean isWrongPassword(Exception failure) {
    return failure instanceof UnrecoverableKeyException
        || failure.getCause() instanceof UnrecoverableKeyException;
  }

  private static boolean holdsKey(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return true;
      }
    }
    return false;
  }
}
