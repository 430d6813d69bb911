package io.dmsrocketmq.spec.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about operations and their routes. */
final class OperationRules {

  static final List<String> FAMILIES =
      List.of(
          "availability-zones",
          "configs",
          "consumer-groups",
          "iam",
          "instances",
          "messages",
          "migration-tasks",
          "specifications",
          "tags",
          "topics",
          "users");

  /** The verbs of operationIds, and the methods that fit them. */
  static final Map<String, Set<String>> VERBS =
      Map.ofEntries(
          Map.entry("list", Set.of("get")),
          Map.entry("show", Set.of("get")),
          Map.entry("create", Set.of("post")),
          Map.entry("update", Set.of("put")),
          Map.entry("delete", Set.of("delete")),
          Map.entry("batchDelete", Set.of("post", "delete")),
          Map.entry("batchUpdate", Set.of("post", "put")),
          Map.entry("createOrBatchDelete", Set.of("post")),
          Map.entry("reset", Set.of("post")),
          Map.entry("resend", Set.of("post")),
          Map.entry("verify", Set.of("post")),
          Map.entry("export", Set.of("post")),
          Map.entry("resize", Set.of("post")),
          Map.entry("obtain", Set.of("post")));

  private static final List<String> KEYS =
      List.of(
          "operationId",
          "tags",
          "summary",
          "description",
          "x-dms-api-name",
          "x-dms-section",
          "x-dms-permission",
          "x-dms-idempotent",
          "x-dms-echo",
          "x-dms-paging",
          "x-dms-variants",
          "x-dms-errors",
          "x-dms-deviation",
          "x-dms-recorded-requests",
          "parameters",
          "requestBody",
          "responses",
          "security",
          "servers");

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  private OperationRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.operations("S10", "The keys of an operation have one order.", OperationRules::keys),
        Rule.operations(
            "S11", "An operationId is a verb of the list and a noun.", OperationRules::verb),
        Rule.operations("S12", "The verb fits the method.", OperationRules::method),
        Rule.whole("S13", "An operationId is unique.", OperationRules::uniqueIds),
        Rule.operations(
            "S14", "An operation has one tag, the name of its file.", OperationRules::tag),
        Rule.operations(
            "S15",
            "An operation has a summary without a full stop and a description of sentences.",
            OperationRules::texts),
        Rule.whole(
            "S16", "No two path templates differ in parameter names only.", OperationRules::paths),
        Rule.whole(
            "S17",
            "The tags of the root are the families, in alphabetical order.",
            OperationRules::tags),
        Rule.operations(
            "S18",
            "A PUT or POST has a body that is required, a GET has none.",
            OperationRules::body));
  }

  private static void keys(AuthoredOperation operation, Report report) {
    List<String> keys = operation.at().keys();
    List<String> expected = KEYS.stream().filter(keys::contains).toList();
    if (!keys.equals(expected)) {
      report.at(operation, "the keys are " + keys + "; the order is " + KEYS);
    }
  }

  private static void verb(AuthoredOperation operation, Report report) {
    if (operation.verb().isEmpty()) {
      report.at(operation, "begin the operationId with one of " + VERBS.keySet());
    }
  }

  private static void method(AuthoredOperation operation, Report report) {
    Set<String> methods = VERBS.getOrDefault(operation.verb(), Set.of(operation.method()));
    if (!methods.contains(operation.method())) {
      report.at(operation, operation.verb() + " goes with " + methods + "; choose another verb");
    }
  }

  private static void uniqueIds(Specification specification, Report report) {
    Map<String, AuthoredOperation> first = new HashMap<>();
    for (AuthoredOperation operation : specification.operations()) {
      AuthoredOperation earlier = first.putIfAbsent(operation.id(), operation);
      if (earlier != null) {
        report.at(operation, earlier.place() + " has this operationId too; rename one");
      }
    }
  }

  private static void tag(AuthoredOperation operation, Report report) {
    List<String> tags = operation.at().texts("tags");
    String file = "paths/" + String.join("+", tags) + ".yaml";
    if (tags.size() != 1 || !operation.at().file().equals(file)) {
      report.at(operation, "the tags are " + tags + "; write the stem of the file as the only one");
    }
  }

  private static void texts(AuthoredOperation operation, Report report) {
    String summary = operation.at().text("summary");
    if (summary.isBlank() || summary.endsWith(".") || summary.contains("\n")) {
      report.at(operation, "write a summary of one line, without a full stop");
    }
    if (!Sentences.areIn(operation.at().text("description"))) {
      report.at(operation, Sentences.ADVICE);
    }
  }

  private static void paths(Specification specification, Report report) {
    Map<String, String> first = new HashMap<>();
    for (Located path : specification.root().child("paths").children()) {
      String template = path.key();
      String shape = PARAMETER.matcher(template).replaceAll("{}");
      String earlier = first.putIfAbsent(shape, template);
      if (earlier != null) {
        report.at(path, "no server can tell it from " + earlier + "; merge the two");
      }
    }
  }

  private static void tags(Specification specification, Report report) {
    Located tags = specification.root().child("tags");
    List<String> names = tags.children().stream().map(tag -> tag.text("name")).toList();
    if (!names.equals(FAMILIES)) {
      report.at(tags, "the tags are " + names + "; the families are " + FAMILIES);
    }
    for (Located tag : tags.children()) {
      if (!Sentences.areIn(tag.text("description")) || !tag.has("x-displayName")) {
        report.at(tag, "give the tag a description and an x-displayName");
      }
    }
  }

  private static void body(AuthoredOperation operation, Report report) {
    boolean wanted = operation.method().equals("put") || operation.method().equals("post");
    if (operation.method().equals("get") && operation.hasBody()) {
      report.at(operation, "a GET has no body; use query parameters");
    }
    if (wanted && !operation.hasBody()) {
      report.at(operation, "declare the requestBody");
    }
    if (operation.hasBody()
        && !operation.at().child("requestBody").text("required").equals("true")) {
      report.at(operation, "mark the requestBody with 'required: true'");
    }
  }
}
