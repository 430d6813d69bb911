package io.dmsrocketmq.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * How many interactions each side has gone through in this build, and how long it took. The sides
 * run in processes of their own, so the numbers are kept in files. They are deleted together with
 * the pacts.
 */
public final class PactRuns {

  private static final Path DIRECTORY = Pacts.directory().resolveSibling("pact-runs");

  private PactRuns() {}

  /** Prints what a side has done. */
  public static void print(String side, int interactions, Duration time) {
    print(side, interactions + " interactions in", time);
  }

  /** Prints how long something took that a side needs. */
  public static void print(String side, String what, Duration time) {
    System.out.printf(Locale.ROOT, "[pacts] %s: %s %.1f s%n", side, what, time.toMillis() / 1000.0);
  }

  /** Keeps the number of interactions that a side has had with a provider. */
  public static void keep(String side, String provider, int interactions) {
    try {
      Files.createDirectories(DIRECTORY);
      Files.writeString(DIRECTORY.resolve(side + "." + provider), String.valueOf(interactions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number that was kept, or none at all. */
  public static int number(String side, String provider) {
    Path file = DIRECTORY.resolve(side + "." + provider);
    try {
      return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
