package io.dmsrocketmq.spec.style;

import io.dmsrocketmq.spec.AnswerBounds;
import io.dmsrocketmq.spec.SourceTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Rules about files and about the references between them. */
final class FileRules {

  private static final int MOST_LINES = 500;
  private static final int LONGEST_LINE = 140;
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX:)");
  private static final Pattern RECORDED = Pattern.compile(" *- '?(GET|PUT|POST|DELETE) \\S.*");
  private static final Set<String> SHARED = Set.of("common", "errors", "headers");
  private static final List<String> FAMILY_DIRECTORIES =
      List.of("paths", "schemas", "parameters", "examples");

  private FileRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.files(
            "S01",
            "A file but the catalogue has at most 500 lines, none longer than 140 characters.",
            FileRules::size),
        Rule.files("S02", "A file is named after a tag and holds block style.", FileRules::form),
        Rule.files(
            "S03", "A reference leads to a key at the top of a file.", FileRules::references),
        Rule.files("S04", "Nothing stands beside a reference.", FileRules::besideReferences),
        Rule.files("S05", "Names of extensions are known.", FileRules::extensions),
        Rule.whole("S06", "Everything is used.", FileRules::unused));
  }

  private static void size(SourceFile file, Report report) {
    List<String> lines = file.lines();
    boolean catalog = file.directory().equals("errors");
    if (lines.size() > MOST_LINES && !catalog) {
      report.at(file, lines.size() + " lines; split the file, or move what is shared");
    }
    if (!file.text().endsWith("\n") || file.text().endsWith("\n\n")) {
      report.at(file, "end the file with exactly one newline");
    }
    boolean exact = file.directory().equals("examples");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > LONGEST_LINE && !exact && !RECORDED.matcher(line).matches()) {
        report.at(file, "line " + (i + 1) + " is too long; fold it with '>-'");
      }
      if (line.indexOf('\t') >= 0 || !line.equals(line.stripTrailing())) {
        report.at(file, "line " + (i + 1) + " holds a tab, or a blank at its end");
      }
      if (UNFINISHED.matcher(line).find()) {
        report.at(file, "line " + (i + 1) + " promises work; do it or leave it out");
      }
    }
  }

  private static void form(SourceFile file, Report report) {
    if (file.text().startsWith("{")) {
      report.at(file, "write YAML in block style, not JSON");
    }
    if (!FAMILY_DIRECTORIES.contains(file.directory())) {
      return;
    }
    String family = file.path().split("/", -1)[1].replaceFirst("\\.yaml$", "");
    if (!SHARED.contains(family) && !OperationRules.FAMILIES.contains(family)) {
      report.at(file, family + " is no family; the families are " + OperationRules.FAMILIES);
    }
  }

  private static void references(SourceFile file, Report report) {
    forEach(
        file.content(),
        node -> {
          if (node.isReference() && !file.specification().follow(node).exists()) {
            report.at(node, "there is no " + node.text("$ref") + "; correct the path or the key");
          }
        });
  }

  private static void besideReferences(SourceFile file, Report report) {
    forEach(
        file.content(),
        node -> {
          if (node.isReference() && node.node().size() > 1) {
            report.at(node, "tools drop what stands beside $ref; mark what holds the reference");
          }
        });
  }

  private static void extensions(SourceFile file, Report report) {
    forEach(
        file.content(),
        node -> {
          for (String key : node.keys()) {
            if (key.startsWith("x-") && !ExtensionRules.KNOWN.contains(key)) {
              report.at(node, key + " is unknown; correct it, or add it to ExtensionRules.KNOWN");
            }
          }
        });
  }

  private static void unused(Specification specification, Report report) {
    Map<String, Located> keys = new HashMap<>();
    Set<String> used = new HashSet<>();
    Set<String> usedByName = new HashSet<>();
    for (SourceFile file : specification.files()) {
      if (file.directory().equals("examples")) {
        keys.put(file.content().place(), file.content());
      } else if (!file.path().equals(SourceTree.ROOT) && !file.directory().equals("errors")) {
        file.content().children().forEach(key -> keys.put(key.place(), key));
      }
      forEach(
          file.content(),
          node -> {
            if (node.isReference()) {
              used.add(specification.follow(node).place());
            } else if (node.has(AnswerBounds.NAMED)) {
              usedByName.add(node.text(AnswerBounds.NAMED));
            }
          });
    }
    keys.keySet().removeAll(used);
    keys.values()
        .removeIf(key -> key.file().startsWith("schemas/") && usedByName.contains(key.key()));
    keys.values().forEach(key -> report.at(key, "nothing refers to it; use it or delete it"));
  }

  /** Visits each object; what is recorded from the wire is not looked into. */
  private static void forEach(Located node, Consumer<Located> visitor) {
    if (node.node().isObject()) {
      visitor.accept(node);
    }
    for (Located child : node.children()) {
      if (!isRecorded(child)) {
        forEach(child, visitor);
      }
    }
  }

  private static boolean isRecorded(Located node) {
    boolean value =
        node.file().startsWith("examples/")
            ? node.path().equals("/value")
            : node.path().matches(".*/examples/[^/]+/value");
    return value || node.path().matches(".*/(?!properties/)[^/]+/example");
  }
}
