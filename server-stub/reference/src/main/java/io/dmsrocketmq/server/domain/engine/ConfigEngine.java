package io.dmsrocketmq.server.domain.engine;

import java.util.Map;

/** The configurations of the brokers of an instance. All its brokers have the same. */
public interface ConfigEngine {

  /**
   * Tells the values that are in force.
   *
   * @param instance the instance
   * @return values by name; a configuration that was never set may be missing, and there may be
   *     others than the service knows
   */
  Map<String, String> values(EngineInstance instance);

  /**
   * Sets configurations, which outlive a restart of the brokers. The others keep their values.
   *
   * @param instance the instance
   * @param values values by name, known and allowed
   */
  void set(EngineInstance instance, Map<String, String> values);
}
