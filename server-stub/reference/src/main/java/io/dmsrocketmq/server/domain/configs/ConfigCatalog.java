package io.dmsrocketmq.server.domain.configs;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.model.Config;
import io.dmsrocketmq.server.model.ConfigPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All configurations that can be changed, as the contract shows them. */
public final class ConfigCatalog {
  private final Map<String, ValidValues> validValues = new LinkedHashMap<>();
  private final List<Config> configs;

  /**
   * Creates the catalogue.
   *
   * @param recorded the configurations as the contract shows them
   * @throws IllegalArgumentException if this server does not know how to check one of them
   */
  public ConfigCatalog(ConfigPage recorded) {
    this.configs = List.copyOf(requireNonNull(recorded.rocketmqConfigs()));
    configs.forEach(
        config ->
            validValues.put(
                requireNonNull(config.name()),
                ValidValues.of(
                    requireNonNull(config.valueType()), requireNonNull(config.validValues()))));
  }

  /** Finds the values that a configuration takes; there are none if it does not exist. */
  Optional<ValidValues> validValues(String name) {
    return Optional.ofNullable(validValues.get(name));
  }

  /** Shows all configurations, those with their default that the engine says nothing about. */
  ConfigPage page(Map<String, String> values) {
    return ConfigPage.builder()
        .rocketmqConfigs(configs.stream().map(config -> withValue(config, values)).toList())
        .build();
  }

  private static Config withValue(Config config, Map<String, String> values) {
    return config.toBuilder()
        .value(values.getOrDefault(config.name(), config.defaultValue()))
        .build();
  }
}
