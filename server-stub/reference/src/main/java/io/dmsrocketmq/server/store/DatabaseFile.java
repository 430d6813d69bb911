package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.operator.Reasons;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The file of an embedded database. H2 takes a file that lost its content for a new one, so a sign
 * beside it, which is there only from before the file is made until its tables are on the disk,
 * tells the start that did not get to its end from the database that lost everything.
 */
final class DatabaseFile {
  private static final Set<Integer> DAMAGES =
      Set.of(
          DataUtils.ERROR_READING_FAILED,
          DataUtils.ERROR_INTERNAL,
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_SERIALIZATION,
          DataUtils.ERROR_CHUNK_NOT_FOUND);

  private enum Condition {
    WHOLE,
    EMPTY,
    DAMAGED
  }

  private final Path file;
  private final Path sign;

  DatabaseFile(Path file, Path sign) {
    this.file = file;
    this.sign = sign;
  }

  /**
   * Looks at the file before H2 does, which writes to what it opens.
   *
   * @throws StoreException if it cannot be opened, and then it is as it was
   */
  void prepare() {
    try {
      if (Files.notExists(file)) {
        putSign();
        return;
      }
      if (condition() == Condition.WHOLE) {
        return;
      }
      if (!isBeingMade()) {
        throw damaged(null);
      }
      // Nothing was acknowledged before the tables were made.
      Files.delete(file);
    } catch (IOException unusable) {
      throw unusable(Reasons.ofFile(unusable), unusable);
    }
  }

  /** Whether the tables may be missing. */
  boolean isBeingMade() {
    return Files.exists(sign);
  }

  /** Notes that the tables are there and on the disk. */
  void made() {
    try {
      if (Files.deleteIfExists(sign)) {
        syncDirectory();
      }
    } catch (IOException unusable) {
      throw unusable(Reasons.ofFile(unusable), unusable);
    }
  }

  StoreException damaged(@Nullable Throwable cause) {
    return new StoreException(
        "The database file "
            + file
            + " is damaged. The server has neither replaced nor repaired it: put a copy of it in"
            + " its place, or start with another --data-dir.",
        cause);
  }

  static boolean isDamage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException store && DAMAGES.contains(store.getErrorCode())) {
        return true;
      }
      if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
        return true;
      }
    }
    return false;
  }

  private Condition condition() throws IOException {
    // H2 cannot look at an empty file without writing to it.
    if (Files.size(file) == 0) {
      return Condition.EMPTY;
    }
    try (MVStore store = new MVStore.Builder().fileName("async:" + file).readOnly().open()) {
      return store.getMapNames().isEmpty() ? Condition.EMPTY : Condition.WHOLE;
    } catch (MVStoreException failure) {
      if (isDamage(failure)) {
        return Condition.DAMAGED;
      }
      throw switch (failure.getErrorCode()) {
        case DataUtils.ERROR_FILE_LOCKED -> unusable("it is in use by another program", failure);
        case DataUtils.ERROR_UNSUPPORTED_FORMAT -> unusable("a newer server wrote it", failure);
        default -> unusable("it cannot be read", failure);
      };
    }
  }

  private void putSign() throws IOException {
    try (FileChannel channel =
        FileChannel.open(sign, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    syncDirectory();
  }

  /** What was made in a directory or taken away outlives a power cut only after this. */
  private void syncDirectory() {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException systemWithoutIt) {
      // Windows does not open directories, and keeps its own order.
    }
  }

  private StoreException unusable(String reason, Throwable cause) {
    return new StoreException(
        "The database file "
            + file
            + " cannot be opened: "
            + reason
            + ". Choose another directory with --data-dir.",
        cause);
  }
}
