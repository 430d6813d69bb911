package io.dmsrocketmq.contract.state;

import java.util.Map;

/** Ways to the facts of one family. */
interface States {

  /** How a provider is brought to one fact. */
  @FunctionalInterface
  interface Way {
    Map<String, Object> go(Map<String, String> parameters);
  }

  /** The facts of the family, each with the way to it. */
  Map<Fact, Way> ways();

  /** Ends what shall not outlast an interaction. */
  default void leave() {}
}
