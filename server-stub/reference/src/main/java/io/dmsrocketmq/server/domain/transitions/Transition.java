package io.dmsrocketmq.server.domain.transitions;

/** The changes of state that go on after their request was answered. */
public enum Transition {
  /** An instance is set up. */
  CREATION,
  /** The specifications of an instance change. */
  EXTENSION,
  /** An instance stops and starts again. */
  RESTART,
  /** Metadata of another cluster becomes topics and consumer groups. */
  MIGRATION
}
