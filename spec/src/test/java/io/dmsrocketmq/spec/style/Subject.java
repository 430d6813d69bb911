package io.dmsrocketmq.spec.style;

/** Something that a rule looks at. */
interface Subject {

  /** File and key, as a person would look it up. */
  String place();
}
