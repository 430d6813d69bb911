package io.dmsrocketmq.contract.state;

import java.util.Map;

/**
 * Brings a provider to the facts that interactions start from. Who verifies a provider of their own
 * implements it; {@link ProviderStates} does it for every provider of the whole API.
 */
public interface StateHandler extends AutoCloseable {

  /**
   * Tells whether the provider can be brought to a fact at all.
   *
   * @param fact the fact
   * @return false where an interaction that needs it cannot be verified
   */
  default boolean offers(Fact fact) {
    return true;
  }

  /**
   * Brings the provider to a fact. The facts of one interaction are established in their order, and
   * none may undo an earlier one.
   *
   * @param fact the fact
   * @param parameters what the interaction says about it; all names of {@link Fact#parameters()}
   * @return what the provider says about it; any of the names of {@link Fact#values()}, where the
   *     value that stands in the pact does as well, may be left out
   */
  Map<String, Object> establish(Fact fact, Map<String, String> parameters);

  /** Ends what shall not outlast an interaction, such as a fault. It is called after each. */
  default void leave() {}

  /** Removes all that was created. */
  @Override
  default void close() {}
}
