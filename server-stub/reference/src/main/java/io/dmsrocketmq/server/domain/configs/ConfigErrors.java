package io.dmsrocketmq.server.domain.configs;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.Violation;

/** The ways in which the family refuses, each with its entry of the catalogue. */
final class ConfigErrors {
  private ConfigErrors() {}

  static Violation unknownName(int index, String name) {
    return violation(index, "name", "is unknown: " + name);
  }

  static Violation nameRepeated(int index, String name) {
    return violation(index, "name", "occurs more than once in the request: " + name);
  }

  static Violation valueNotAllowed(int index, String name, ValidValues validValues) {
    return violation(index, "value", validValues.requirement() + " for " + name);
  }

  private static Violation violation(int index, String field, String reason) {
    return new Violation(
        ErrorCode.INVALID_CONFIGURATION_PARAMETER,
        "rocketmq_configs[" + index + "]." + field,
        reason);
  }
}
