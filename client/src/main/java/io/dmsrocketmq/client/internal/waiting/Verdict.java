package io.dmsrocketmq.client.internal.waiting;

/** What follows from one look. */
public enum Verdict {
  /** It is as wanted. */
  DONE,
  /** It can still become as wanted, so look again later. */
  WAIT,
  /** A part of it is as wanted, so look at the next part now. */
  NEXT,
  /** It cannot become as wanted any more. */
  FAILED
}
