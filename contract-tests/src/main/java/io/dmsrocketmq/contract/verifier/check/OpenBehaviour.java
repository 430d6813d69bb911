package io.dmsrocketmq.contract.verifier.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the document leaves open, so that a server may do one or the other. */
public enum OpenBehaviour {
  /** A property of a request that the contract does not know. */
  UNKNOWN_PROPERTY("ignored", "refused"),
  /** A parameter of a query that the contract does not know. */
  UNKNOWN_PARAMETER("ignored", "refused"),
  /** A null for a property that may be left out. */
  NULL_PROPERTY("taken", "refused"),
  /** An empty value of a parameter that may be left out. */
  EMPTY_PARAMETER("taken", "refused"),
  /** A slash behind the path of an operation. */
  TRAILING_SLASH("taken", "refused"),
  /** Properties of answers that the contract does not know. */
  NEW_PROPERTIES("refused", "allowed"),
  /** Words in answers that the contract does not know. */
  NEW_WORDS("refused", "allowed"),
  /** The header that identifies a request (DEV-174). */
  REQUEST_ID("needed", "optional"),
  /** What an answer follows where the recorded examples contradict the tables. */
  CONTRADICTIONS("tables", "examples");

  private final String first;
  private final String second;

  OpenBehaviour(String first, String second) {
    this.first = first;
    this.second = second;
  }

  /**
   * Gives the word for the command line.
   *
   * @return the name in lower case with hyphens
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Gives what a server may do.
   *
   * @return the choices; for answers the first one holds if nothing is said
   */
  public List<String> choices() {
    return List.of(first, second);
  }

  /**
   * Tells whether it is about answers, which have to be judged in one way or the other.
   *
   * @return false if it is about requests, where the behaviour is found out by asking
   */
  public boolean isAboutAnswers() {
    return switch (this) {
      case NEW_PROPERTIES, NEW_WORDS, REQUEST_ID, CONTRADICTIONS -> true;
      default -> false;
    };
  }

  /**
   * Finds a behaviour by its word.
   *
   * @param word the word of the command line
   * @return the behaviour
   * @throws IllegalArgumentException if there is none
   */
  public static OpenBehaviour of(String word) {
    return Stream.of(values())
        .filter(behaviour -> behaviour.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }
}
