package io.dmsrocketmq.testing;

import java.util.Locale;

/** A change of state that takes its time. */
public enum Transition {
  /** A new instance gets ready: {@code CREATING} to {@code RUNNING} or {@code CREATEFAILED}. */
  CREATION,
  /** The specifications of an instance change: {@code EXTENDING}. */
  EXTENSION,
  /** An instance starts again after an incident: {@code RESTARTING}. */
  RESTART,
  /** A migration task does its work. */
  MIGRATION;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
