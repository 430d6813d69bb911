package io.dmsrocketmq.spec.style;

/** Takes what a rule finds. */
@FunctionalInterface
interface Report {

  void at(Subject place, String message);
}
