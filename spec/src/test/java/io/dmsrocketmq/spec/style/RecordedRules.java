package io.dmsrocketmq.spec.style;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about what the vendor's document records from the wire. */
final class RecordedRules {

  private static final Pattern REQUEST_LINE =
      Pattern.compile("(GET|PUT|POST|DELETE) https://([^/]+)(/[^?]*)(\\?.*)?");

  private RecordedRules() {}

  static List<Rule<?>> all() {
    return List.of(
        Rule.operations(
            "S35",
            "An operation lists its recorded requests, which fit method and path.",
            RecordedRules::requests),
        Rule.examples(
            "S83",
            "An example under x-dms-recorded-examples does not fit, and names the deviation.",
            RecordedRules::contradicts));
  }

  private static void requests(AuthoredOperation operation, Report report) {
    List<String> lines = operation.at().texts("x-dms-recorded-requests");
    if (lines.isEmpty()) {
      report.at(operation, "list the request lines of the document in x-dms-recorded-requests");
    }
    for (String line : lines) {
      Matcher request = REQUEST_LINE.matcher(line);
      if (!request.matches()) {
        report.at(
            operation, "'" + line + "' is no request line such as 'GET https://{endpoint}/…'");
      } else if (!request.group(1).equalsIgnoreCase(operation.method())
          || !fits(request.group(3), operation.template())) {
        report.at(operation, "'" + line + "' does not fit the operation; move or correct it");
      }
    }
  }

  /** Whether the path is the template, or the template with values for parameters. */
  private static boolean fits(String path, String template) {
    String[] actual = path.split("/", -1);
    String[] expected = template.split("/", -1);
    for (int i = 0; i < Math.min(actual.length, expected.length); i++) {
      if (!expected[i].startsWith("{") && !actual[i].equals(expected[i])) {
        return false;
      }
    }
    return actual.length == expected.length;
  }

  private static void contradicts(AuthoredExample example, Report report) {
    if (!example.isContradicting() || !example.example().exists()) {
      return;
    }
    if (!example.example().has("x-dms-deviation")) {
      report.at(example.example(), "name the deviation that explains the contradiction");
    }
    if (example.errors().isEmpty()) {
      report.at(example.use(), "it fits its schema, so move it to 'examples'");
    }
  }
}
