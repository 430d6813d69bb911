package io.dmsrocketmq.server.store;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps other users of the machine out of a directory, where the file system knows of users. */
final class OwnerOnly {
  private static final Set<PosixFilePermission> PERMISSIONS =
      PosixFilePermissions.fromString("rwx------");
  private static final Logger LOG = System.getLogger(OwnerOnly.class.getName());

  private OwnerOnly() {}

  /**
   * Makes sure that a directory exists.
   *
   * @param directory the directory; its parents are created as well
   * @param ours tells by their names which entries an existing directory may hold and still count
   *     as one that can be closed
   */
  static void createDirectory(Path directory, Predicate<String> ours) throws IOException {
    if (Files.isDirectory(directory)) {
      close(directory, ours);
      return;
    }
    Path parent = directory.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (isPosix(directory.getFileSystem().supportedFileAttributeViews())) {
      Files.createDirectory(directory, asFileAttribute(PERMISSIONS));
    } else {
      Files.createDirectory(directory);
    }
  }

  private static void close(Path directory, Predicate<String> ours) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    if (view == null || PERMISSIONS.containsAll(view.readAttributes().permissions())) {
      return;
    }
    // A directory that others work in, such as that of temporary files, must stay open to them.
    if (!holdsOnly(directory, ours)) {
      LOG.log(Level.WARNING, "Other users may read the data directory {0}.", directory);
      return;
    }
    try {
      view.setPermissions(PERMISSIONS);
    } catch (IOException ownedBySomebodyElse) {
      LOG.log(Level.WARNING, "Other users may read the data directory {0}.", directory);
    }
  }

  private static boolean holdsOnly(Path directory, Predicate<String> ours) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.allMatch(entry -> ours.test(String.valueOf(entry.getFileName())));
    }
  }

  private static boolean isPosix(Set<String> views) {
    return views.contains("posix");
  }
}
