package io.dmsrocketmq.client.internal.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** Tells what would befall the same request again from what may pass. */
final class Permanence {

  private Permanence() {}

  /**
   * Judges how an exchange failed.
   *
   * @param failure the failure
   * @param sent whether anything of the request may have left
   * @return true if no repetition can help
   */
  static boolean of(IOException failure, boolean sent) {
    if (failure instanceof ProtocolException || failure instanceof ZipException) {
      return true;
    }
    // Two sides that find no common terms, or no trust, will not find them a second later; but what
    // breaks an exchange later on, or is caused by a lost connection, may be an accident.
    return !sent && failure instanceof SSLException && !isCausedByTheLine(failure);
  }

  private static boolean isCausedByTheLine(Throwable failure) {
    Throwable cause = failure.getCause();
    while (cause != null) {
      if (cause instanceof IOException && !(cause instanceof SSLException)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
