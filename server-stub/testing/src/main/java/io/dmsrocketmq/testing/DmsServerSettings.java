package io.dmsrocketmq.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a server is started. Two settings that say the same are equal. */
public final class DmsServerSettings {

  private static final DmsServerSettings STANDARD =
      new DmsServerSettings(List.of(), null, Duration.ofMinutes(2));

  private final List<String> arguments;
  private final @Nullable Path distribution;
  private final Duration startTimeout;

  private DmsServerSettings(
      List<String> arguments, @Nullable Path distribution, Duration startTimeout) {
    this.arguments = arguments;
    this.distribution = distribution;
    this.startTimeout = startTimeout;
  }

  /**
   * Returns what holds unless something else is said: the local engine, an empty store, test
   * control, changes of state that take no time, and a tenant of its own.
   *
   * @return the settings
   */
  public static DmsServerSettings standard() {
    return STANDARD;
  }

  /**
   * Adds options to the command line of the server, such as {@code --strict}. An option that is
   * there already, like {@code --instance-creation-delay}, is replaced.
   *
   * @param more the options, each with its value behind an equals sign
   * @return new settings
   */
  public DmsServerSettings withArguments(String... more) {
    List<String> all = Stream.concat(arguments.stream(), Stream.of(more)).toList();
    return new DmsServerSettings(all, distribution, startTimeout);
  }

  /**
   * Names the server to start, in place of the one that came with this library.
   *
   * @param directory the unpacked server, the directory that holds {@value
   *     ServerDistribution#JAR_NAME}
   * @return new settings
   */
  public DmsServerSettings withDistribution(Path directory) {
    return new DmsServerSettings(arguments, Objects.requireNonNull(directory), startTimeout);
  }

  /**
   * Sets how long the server may take until it is ready; two minutes without this.
   *
   * @param timeout a positive duration
   * @return new settings
   * @throws IllegalArgumentException if it is not positive
   */
  public DmsServerSettings withStartTimeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive");
    }
    return new DmsServerSettings(arguments, distribution, timeout);
  }

  List<String> arguments() {
    return arguments;
  }

  @Nullable Path distribution() {
    return distribution;
  }

  Duration startTimeout() {
    return startTimeout;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DmsServerSettings that
        && arguments.equals(that.arguments)
        && Objects.equals(distribution, that.distribution)
        && startTimeout.equals(that.startTimeout);
  }

  @Override
  public int hashCode() {
    return Objects.hash(arguments, distribution, startTimeout);
  }

  /** Shows no values, which may be secrets. */
  @Override
  public String toString() {
    return "DmsServerSettings[arguments="
        + arguments.stream().map(argument -> argument.replaceFirst("=.*", "=…")).toList()
        + ", distribution="
        + distribution
        + ", startTimeout="
        + startTimeout
        + "]";
  }
}
