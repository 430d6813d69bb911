package io.dmsrocketmq.server.domain.instances;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The states of an instance. The constants are the words on the wire. */
public enum InstanceStatus {
  /** The instance is being set up. */
  CREATING("Creating"),
  /** The set-up failed. */
  CREATEFAILED("Create failed"),
  /** The instance works. */
  RUNNING("Running"),
  /** The instance does not work properly. */
  ERROR("Faulty"),
  /** The instance is stopping and starting again. */
  RESTARTING("Restarting"),
  /** The specifications are being changed. */
  EXTENDING("Changing"),
  /** The change of the specifications failed. */
  EXTENDEDFAILED("Change failed");

  private static final Set<InstanceStatus> WITHOUT_BROKERS = Set.of(CREATING, CREATEFAILED);

  private final String documentedWord;

  InstanceStatus(String documentedWord) {
    this.documentedWord = documentedWord;
  }

  /**
   * Finds a state by its word on the wire or in the document, with regard neither to case nor to
   * spaces, underscores and hyphens.
   *
   * @param word any spelling of the state
   * @return the state, or nothing if no state is spelt like this
   */
  public static Optional<InstanceStatus> of(String word) {
    String wanted = normalized(word);
    return Arrays.stream(values())
        .filter(
            status ->
                status.name().equals(wanted) || normalized(status.documentedWord).equals(wanted))
        .findFirst();
  }

  boolean hasBrokers() {
    return !WITHOUT_BROKERS.contains(this);
  }

  private static String normalized(String word) {
    return word.replaceAll("[ _-]", "").toUpperCase(Locale.ROOT);
  }
}
