package io.dmsrocketmq.spec.style;

import io.dmsrocketmq.spec.Deviation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Rules about the deviations from the vendor's document and the marks that name them. */
final class DeviationRules {

  private static final String MARK = "x-dms-deviation";
  private static final String FORM = "DEV-[0-9]{3}";

  private DeviationRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.files("S90", "A mark is a sorted list of DEV-nnn.", DeviationRules::form),
        Rule.whole("S91", "Every mark has an entry.", DeviationRules::marksHaveEntries),
        Rule.whole("S92", "Every entry has a mark.", DeviationRules::entriesHaveMarks),
        Rule.whole("S93", "The entries are sorted and complete.", DeviationRules::entries));
  }

  private static void form(SourceFile file, Report report) {
    forEachMark(
        file.content(),
        mark -> {
          List<String> ids = new ArrayList<>();
          mark.node().forEach(id -> ids.add(id.asText()));
          if (!mark.node().isArray() || ids.isEmpty()) {
            report.at(mark, "write a list such as [DEV-025]");
          }
          if (!ids.equals(List.copyOf(new TreeSet<>(ids)))) {
            report.at(mark, "sort the identifiers, and name each once");
          }
          ids.stream()
              .filter(id -> !id.matches(FORM))
              .forEach(id -> report.at(mark, id + " has not the form DEV-nnn"));
        });
  }

  private static void marksHaveEntries(Specification specification, Report report) {
    Set<String> entries = new HashSet<>();
    specification.deviations().forEach(entry -> entries.add(entry.id()));
    for (SourceFile file : specification.files()) {
      forEachMark(
          file.content(),
          mark -> {
            for (Located id : mark.children()) {
              if (!entries.contains(id.node().asText())) {
                report.at(mark, id.node().asText() + " is not in deviations.yaml; record it there");
              }
            }
          });
    }
  }

  private static void entriesHaveMarks(Specification specification, Report report) {
    Set<String> marked = new HashSet<>();
    for (SourceFile file : specification.files()) {
      forEachMark(file.content(), mark -> mark.node().forEach(id -> marked.add(id.asText())));
    }
    for (Deviation entry : specification.deviations()) {
      if (!marked.contains(entry.id())) {
        report.at(
            specification,
            entry.id() + " is marked nowhere; mark the place that it is about: " + entry.where());
      }
    }
  }

  private static void entries(Specification specification, Report report) {
    List<String> ids = specification.deviations().stream().map(Deviation::id).toList();
    if (!ids.equals(List.copyOf(new TreeSet<>(ids)))) {
      report.at(specification, "sort deviations.yaml by id, and name each id once");
    }
    for (Deviation entry : specification.deviations()) {
      boolean complete =
          entry.documented().endsWith(".")
              && entry.specified().endsWith(".")
              && entry.why().endsWith(".")
              && !entry.where().isBlank()
              && !entry.evidence().isBlank();
      if (!entry.id().matches(FORM) || !complete) {
        report.at(
            specification,
            entry.id()
                + ": fill in where and evidence, and write documented, specified and why"
                + " as whole sentences");
      }
    }
  }

  private static void forEachMark(Located node, Consumer<Located> visitor) {
    for (Located child : node.children()) {
      if (child.key().equals(MARK)) {
        visitor.accept(child);
      } else {
        forEachMark(child, visitor);
      }
    }
  }
}
