package io.dmsrocketmq.server.domain.contract;

/** How the document is read where its tables and its examples contradict each other. */
public enum Reading {
  /** The tables, and the conditions that it states in words, hold. */
  TABLES,
  /** The examples hold, so that requests pass as they are recorded. */
  EXAMPLES;

  /**
   * Tells whether a recorded request passes although it breaks a condition.
   *
   * @return whether the examples hold
   */
  public boolean byExamples() {
    return this == EXAMPLES;
  }
}
