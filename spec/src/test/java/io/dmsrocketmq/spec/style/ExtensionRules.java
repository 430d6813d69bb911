package io.dmsrocketmq.spec.style;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules about the extensions of operations. */
final class ExtensionRules {

  /** All extensions; the README explains each. */
  static final Set<String> KNOWN =
      Set.of(
          "x-displayName",
          "x-dms-answer-bounds",
          "x-dms-answer-headers",
          "x-dms-api-name",
          "x-dms-bounds",
          "x-dms-deviation",
          "x-dms-echo",
          "x-dms-error-code",
          "x-dms-error-codes",
          "x-dms-errors",
          "x-dms-idempotent",
          "x-dms-paging",
          "x-dms-permission",
          "x-dms-recorded-examples",
          "x-dms-recorded-requests",
          "x-dms-refused",
          "x-dms-refused-properties",
          "x-dms-section",
          "x-dms-status-codes",
          "x-dms-variants",
          "x-enum-descriptions",
          "x-enum-varnames",
          "x-extensible-enum",
          "x-internal");

  private static final Set<String> ACTIONS =
      Set.of("list", "get", "create", "modify", "delete", "connect", "kill");

  private ExtensionRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.operations(
            "S30",
            "An operation names the vendor's operation and the section of the document.",
            ExtensionRules::origin),
        Rule.operations("S31", "An operation names its permission.", ExtensionRules::permission),
        Rule.operations(
            "S32", "An operation says whether it can be repeated.", ExtensionRules::idempotent),
        Rule.operations(
            "S33",
            "An operation lists its own error codes, sorted, without those of shared answers.",
            ExtensionRules::errors),
        Rule.operations(
            "S34",
            "An operation has an answer with the status of each of its error codes.",
            ExtensionRules::statuses),
        Rule.operations("S39", "What an answer echoes is in the path.", ExtensionRules::echo));
  }

  private static void origin(AuthoredOperation operation, Report report) {
    if (!operation.at().text("x-dms-api-name").matches("[A-Z][A-Za-z]+")) {
      report.at(operation, "set x-dms-api-name to the vendor's name of the operation");
    }
    if (!operation.at().node().path("x-dms-section").isTextual()
        || !operation.at().text("x-dms-section").matches("[1-7](\\.[0-9]+)+")) {
      report.at(
          operation, "set x-dms-section to the quoted number of the section, such as '5.1.2'");
    }
  }

  private static void permission(AuthoredOperation operation, Report report) {
    Located permission = operation.at().child("x-dms-permission");
    if (operation.isIdentity()) {
      if (permission.exists()) {
        report.at(permission, "operations of the identity service need no permission");
      }
      return;
    }
    String action = permission.text("action");
    if (!permission.keys().equals(List.of("action", "documented"))
        || !action.startsWith("dms:instance:")
        || !ACTIONS.contains(action.substring("dms:instance:".length()))
        || !permission.node().path("documented").isBoolean()) {
      report.at(operation, "set x-dms-permission to an action 'dms:instance:…' and documented");
    } else if (!permission.node().path("documented").asBoolean()
        && !operation.at().texts("x-dms-deviation").contains("DEV-136")) {
      report.at(operation, "the permission is not documented, so mark the operation with DEV-136");
    }
  }

  private static void echo(AuthoredOperation operation, Report report) {
    Located echo = operation.at().child("x-dms-echo");
    for (String property : echo.keys()) {
      String parameter = echo.text(property);
      if (!operation.template().contains("{" + parameter + "}")) {
        report.at(operation, "x-dms-echo names " + parameter + ", which is not in the path");
      }
    }
  }

  private static void idempotent(AuthoredOperation operation, Report report) {
    Located idempotent = operation.at().child("x-dms-idempotent");
    if (!idempotent.node().isBoolean()) {
      report.at(operation, "set x-dms-idempotent to true or false");
    } else if (!idempotent.node().asBoolean() && !operation.method().equals("post")) {
      report.at(operation, "only a POST may have another effect when it is repeated");
    }
  }

  private static void errors(AuthoredOperation operation, Report report) {
    Located errors = operation.at().child("x-dms-errors");
    List<String> own = operation.at().texts("x-dms-errors");
    if (!errors.node().isArray()) {
      report.at(operation, "list the error codes in x-dms-errors, or set it to []");
    }
    if (!own.equals(List.copyOf(new TreeSet<>(own)))) {
      report.at(errors, "sort the codes, and name each once");
    }
    for (Located response : operation.responses().values()) {
      List<String> shared = operation.specification().follow(response).texts("x-dms-errors");
      own.stream()
          .filter(shared::contains)
          .forEach(code -> report.at(errors, code + " comes with " + response.key() + "; drop it"));
    }
  }

  private static void statuses(AuthoredOperation operation, Report report) {
    Map<String, Integer> catalog = operation.specification().errorStatuses();
    for (String code : operation.at().texts("x-dms-errors")) {
      Integer status = catalog.get(code);
      if (status == null) {
        report.at(operation, code + " is not in errors/error-codes.yaml; correct the code");
      } else if (!operation.responses().containsKey(status.toString())) {
        report.at(operation, code + " has status " + status + ", which is no answer here");
      }
    }
  }
}
