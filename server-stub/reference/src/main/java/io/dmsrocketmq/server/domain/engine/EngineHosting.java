package io.dmsrocketmq.server.domain.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What instances run on. An engine that lives in the store has nothing to set up; every method does
 * nothing then.
 */
public interface EngineHosting {

  /** For engines that live in the store. */
  EngineHosting NONE = new EngineHosting() {};

  /**
   * Sets an instance up, or brings it in line with how it is described now. It may be asked for the
   * same instance again, and then goes on where it was.
   *
   * @param instance the instance
   * @throws EngineRefusal if the instance cannot be had, and trying again would not help
   * @throws EngineUnavailableException if it cannot be had now
   */
  default void setUp(EngineInstance instance) {}

  /**
   * Brings an instance that may be running in line with how it is described now. It does not wait
   * for that.
   *
   * @param instance the instance
   */
  default void adapt(EngineInstance instance) {}

  /**
   * Gives up what an instance ran on, with everything in it. It does not wait for that.
   *
   * @param instanceId an instance that is gone from the store
   */
  default void tearDown(String instanceId) {}

  /**
   * Begins to work: starts what was running when the last server ended, and gives up what is left
   * of instances that are gone. It does not wait for that.
   *
   * @param instances all instances that are set up
   */
  default void resume(Collection<EngineInstance> instances) {}

  /**
   * Tells where clients connect. It starts nothing.
   *
   * @param instance the instance
   * @return its addresses
   */
  default EngineAddresses addresses(EngineInstance instance) {
    return EngineAddresses.NONE;
  }

  /**
   * Tells how the engine is. It does not wait for what is slow.
   *
   * @return what is wrong, in words for the operator; empty if nothing is
   */
  default List<String> troubles() {
    return List.of();
  }

  /**
   * Counts what the engine has.
   *
   * @return numbers by what they count
   */
  default Map<String, Long> figures() {
    return Map.of();
  }

  /** Ends everything that runs in this process. What it holds is kept. */
  default void close() {}

  /** The instance cannot be had as it is described. */
  final class EngineRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message why, for the operator
     */
    public EngineRefusal(String message) {
      super(message);
    }
  }
}
