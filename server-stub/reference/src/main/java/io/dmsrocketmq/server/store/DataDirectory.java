package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.operator.Reasons;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory of an embedded database, held by one server at a time. */
final class DataDirectory implements AutoCloseable {
  private static final String OTHER = "Choose another with --data-dir.";
  private static final String LOCK = "lock";
  private static final String DATABASE = "dms-rocketmq";
  // An engine with files of its own has a folder beside the database.
  private static final String ENGINE = "rocketmq";

  private final Path directory;
  private final FileChannel lock;

  private DataDirectory(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  static DataDirectory lock(Path directory) {
    Path absolute = directory.toAbsolutePath();
    try {
      OwnerOnly.createDirectory(absolute, DataDirectory::isOurs);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isHeld(channel)) {
        channel.close();
        throw new StoreException(
            "The data directory " + absolute + " is in use by another server. " + OTHER, null);
      }
      return new DataDirectory(absolute, channel);
    } catch (IOException unusable) {
      throw new StoreException(
          "The data directory "
              + absolute
              + " cannot be used: "
              + Reasons.ofFile(unusable)
              + ". "
              + OTHER,
          unusable);
    }
  }

  Path database() {
    return directory.resolve(DATABASE);
  }

  DatabaseFile databaseFile() {
    return new DatabaseFile(
        directory.resolve(DATABASE + ".mv.db"), directory.resolve(DATABASE + ".new"));
  }

  /** The lock ends with the process, however that ends. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException unusable) {
      throw new StoreException("The data directory cannot be released.", unusable);
    }
  }

  private static boolean isOurs(String fileName) {
    return fileName.equals(LOCK) || fileName.equals(ENGINE) || fileName.startsWith(DATABASE + ".");
  }

  private static boolean isHeld(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }
}
