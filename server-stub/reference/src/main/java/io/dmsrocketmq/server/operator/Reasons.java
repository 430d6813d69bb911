package io.dmsrocketmq.server.operator;

import java.io.FileNotFoundException;
import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Why the system refused something, without the names of classes. */
public final class Reasons {
  private static final String NO_PERMISSION = "there is no permission";
  private static final String NOT_THERE = "it is not there";
  private static final String NO_DIRECTORY = "it is not a directory";

  private Reasons() {}

  /**
   * Says why a file or directory cannot be used.
   *
   * @param failure what the system answered
   * @return half a sentence
   */
  public static String ofFile(Throwable failure) {
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return NOT_THERE;
    }
    if (failure instanceof AccessDeniedException) {
      return NO_PERMISSION;
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return NO_DIRECTORY;
    }
    if (failure instanceof CharacterCodingException) {
      return "it is no text in UTF-8";
    }
    if (failure instanceof FileSystemException refused && refused.getReason() != null) {
      return bySystem(refused.getReason());
    }
    return bySystem(failure.getMessage());
  }

  /**
   * Says why an address cannot be listened on.
   *
   * @param failure what the system answered
   * @return half a sentence
   */
  public static String ofAddress(@Nullable Throwable failure) {
    if (isUnknownHost(failure)) {
      return "the host is not known";
    }
    String words = failure == null ? null : failure.getMessage();
    if (words != null && words.contains("in use")) {
      return "the address is in use";
    }
    if (words != null && words.contains("ermission denied")) {
      return NO_PERMISSION;
    }
    if (isForeignHost(words)) {
      return "the address is not one of this machine";
    }
    return failure instanceof BindException || failure instanceof SocketException
        ? bySystem(words)
        : bySystem(null);
  }

  /**
   * Tells whether it is the host of an address, rather than its port, that cannot be listened on.
   *
   * @param failure what the system answered
   * @return whether another port would be of no use
   */
  public static boolean isOfHost(@Nullable Throwable failure) {
    return isUnknownHost(failure) || (failure != null && isForeignHost(failure.getMessage()));
  }

  private static boolean isUnknownHost(@Nullable Throwable failure) {
    return failure instanceof UnresolvedAddressException || failure instanceof UnknownHostException;
  }

  private static boolean isForeignHost(@Nullable String words) {
    return words != null && words.contains("assign requested address");
  }

  private static String bySystem(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return "the system refuses it";
    }
    return words.contains("Is a directory") ? "it is a directory" : "the system says: " + words;
  }
}
