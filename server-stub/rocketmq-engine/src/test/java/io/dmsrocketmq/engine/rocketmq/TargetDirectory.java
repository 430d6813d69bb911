package io.dmsrocketmq.engine.rocketmq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.rocketmq.common.UtilAll;

/**
 * Directories for brokers. One that is cut off may still write for a moment, so that its files are
 * deleted by the next run only.
 */
final class TargetDirectory {
  private TargetDirectory() {}

  /** Gives a directory without what the last run left in it. */
  static Path empty(String name) {
    Path directory = Path.of("target", name).toAbsolutePath();
    UtilAll.deleteFile(directory.toFile());
    try {
      return Files.createDirectories(directory);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
