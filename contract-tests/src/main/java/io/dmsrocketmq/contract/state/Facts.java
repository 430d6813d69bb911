package io.dmsrocketmq.contract.state;

import java.util.List;
import java.util.NoSuchElementException;

/** All facts that pacts may start from. */
public final class Facts {

  private static final List<Fact> ALL =
      List.of(
          CallerFacts.MAY_EVERYTHING,
          CallerFacts.IS_UNKNOWN,
          CallerFacts.MAY_READ,
          CallerFacts.LACKS_PERMISSIONS,
          CallerFacts.HAS_PASSWORD,
          ConditionFacts.LIMITS_CALLERS,
          ConditionFacts.FAILS,
          ConditionFacts.IS_BUSY,
          ConditionFacts.IS_TOO_SLOW,
          ConditionFacts.FINDS_TOO_MUCH,
          InstanceFacts.NAME_IS_FREE,
          InstanceFacts.NAME_IS_TAKEN,
          InstanceFacts.ONE_RUNS,
          InstanceFacts.ONE_IS_NEW,
          InstanceFacts.TWO_RUN,
          InstanceFacts.ONE_IS_MISSING,
          InstanceFacts.ONE_RESTARTS,
          TopicFacts.EXISTS,
          TopicFacts.IS_MISSING,
          TopicFacts.IS_CONSUMED,
          ConsumerGroupFacts.EXISTS,
          ConsumerGroupFacts.IS_MISSING,
          ConsumerGroupFacts.IS_ONLINE,
          MessageFacts.TOPIC_HAS_ONE,
          MessageFacts.ONE_IS_TRACED,
          MessageFacts.GROUP_HAS_DEAD_LETTERS,
          UserFacts.EXISTS,
          UserFacts.IS_MISSING,
          TagFacts.EXISTS,
          TagFacts.IS_MISSING,
          MigrationTaskFacts.ONE_IS_FINISHED);

  private Facts() {}

  /**
   * Returns the facts.
   *
   * @return all of them, by family
   */
  public static List<Fact> all() {
    return ALL;
  }

  /**
   * Looks a fact up.
   *
   * @param name the words of the pact
   * @return the fact
   * @throws NoSuchElementException where there is none
   */
  public static Fact named(String name) {
    return ALL.stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("there is no fact '" + name + "'"));
  }
}
