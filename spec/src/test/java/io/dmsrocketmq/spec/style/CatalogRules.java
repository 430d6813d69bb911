package io.dmsrocketmq.spec.style;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Map;

/** Rules about the catalogue of error codes. */
final class CatalogRules {

  private static final List<String> KEYS =
      List.of(
          "name",
          "code",
          "status",
          "message",
          "meaning",
          "remedy",
          "kind",
          "retryable",
          "x-dms-deviation");

  private static final List<String> KINDS = List.of("conflict", "not-found", "throttling");

  /** What a status says by itself. */
  private static final Map<Integer, String> KIND_OF_STATUS =
      Map.of(404, "not-found", 409, "conflict", 429, "throttling");

  private CatalogRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.whole("S36", "The entries of the catalogue have one form.", CatalogRules::form));
  }

  private static void form(Specification specification, Report report) {
    for (Located entry : specification.file("errors/error-codes.yaml").children()) {
      List<String> order = KEYS.stream().filter(entry::has).toList();
      if (!entry.keys().equals(order)) {
        report.at(entry, "use these keys in this order: " + KEYS);
      }
      if (entry.has("retryable") && !entry.node().path("retryable").equals(BooleanNode.TRUE)) {
        report.at(entry, "leave retryable out where it is not true");
      }
      kind(entry, report);
    }
  }

  private static void kind(Located entry, Report report) {
    if (!entry.has("kind")) {
      return;
    }
    String kind = entry.text("kind");
    if (!KINDS.contains(kind)) {
      report.at(entry, kind + " is no kind; the kinds are " + KINDS);
    }
    if (kind.equals(KIND_OF_STATUS.get(entry.node().path("status").asInt()))) {
      report.at(entry, "the status says the kind already; leave it out");
    }
  }
}
