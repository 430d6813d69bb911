package io.dmsrocketmq.spec.style;

import java.util.List;

/** Rules about the way through the records of a list. */
final class PagingRules {

  private static final List<String> KEYS = List.of("records", "key", "offset", "next", "total");

  private PagingRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.operations(
            "S37", "A list says how to go through its records.", PagingRules::everyList));
  }

  private static void everyList(AuthoredOperation operation, Report report) {
    if (operation.at().has("x-dms-variants")) {
      operation.at().child("x-dms-variants").children().stream()
          .filter(variant -> variant.key().startsWith("list"))
          .forEach(
              variant -> {
                List<String> query = variant.child("query").texts("optional");
                check(operation, variant.child("paging"), query, report);
              });
    } else if (operation.verb().equals("list")) {
      List<String> query =
          operation.parameters().stream()
              .filter(parameter -> parameter.text("in").equals("query"))
              .map(parameter -> parameter.text("name"))
              .toList();
      check(operation, operation.at().child("x-dms-paging"), query, report);
    }
  }

  private static void check(
      AuthoredOperation operation, Located paging, List<String> query, Report report) {
    if (!paging.keys().equals(KEYS.stream().filter(paging::has).toList())
        || !paging.has("records")) {
      report.at(operation, "write x-dms-paging with records, and of " + KEYS + " what applies");
      return;
    }
    boolean inPages = query.contains("limit") && query.contains("offset");
    if (inPages != List.of("record", "page").contains(paging.text("offset"))) {
      report.at(paging, "say what offset counts, record or page, if there are limit and offset");
    }
    Located page = operation.specification().follow(answer(operation));
    Located records = property(operation, page, paging.text("records"));
    if (!records.text("type").equals("array")) {
      report.at(paging, paging.text("records") + " is no list in " + page.place());
      return;
    }
    Located record = operation.specification().follow(records.child("items"));
    boolean keyed = inPages && record.text("type").equals("object");
    if (keyed != record.child("properties").has(paging.text("key"))) {
      report.at(paging, "name the property that tells the records of pages apart in 'key'");
    }
    for (String number : List.of("next", "total")) {
      if (paging.has(number)
          && !property(operation, page, paging.text(number)).text("type").equals("integer")) {
        report.at(paging, paging.text(number) + " is no number in " + page.place());
      }
    }
  }

  private static Located answer(AuthoredOperation operation) {
    return operation.jsonSuccesses().values().stream()
        .map(body -> body.child("schema"))
        .findFirst()
        .orElse(operation.at().child("schema"));
  }

  private static Located property(AuthoredOperation operation, Located page, String name) {
    return operation.specification().follow(page.child("properties").child(name));
  }
}
