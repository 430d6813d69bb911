package io.dmsrocketmq.server.domain.configs;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.ConfigChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions that the contract cannot state, because they differ between configurations. */
final class ConfigRules {
  private final ConfigCatalog catalog;

  ConfigRules(ConfigCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Checks all changes of a request.
   *
   * @return the new values by name
   * @throws DmsException if some are not in order; the message names all of them
   */
  Map<String, String> checked(List<ConfigChange> changes) {
    Map<String, String> values = new LinkedHashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (int index = 0; index < changes.size(); index++) {
      String name = requireNonNull(changes.get(index).name());
      String value = requireNonNull(changes.get(index).value()).text();
      Optional<ValidValues> validValues = catalog.validValues(name);
      if (values.putIfAbsent(name, value) != null) {
        violations.add(ConfigErrors.nameRepeated(index, name));
      } else if (validValues.isEmpty()) {
        violations.add(ConfigErrors.unknownName(index, name));
      } else if (!validValues.get().contain(value)) {
        violations.add(ConfigErrors.valueNotAllowed(index, name, validValues.get()));
      }
    }
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
    return values;
  }
}
