package io.dmsrocketmq.docs.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A sample as a command line.
 *
 * <p>What differs from reader to reader stands in variables: {@code ENDPOINT}, {@code TOKEN},
 * {@code PROJECT_ID} and {@code INSTANCE_ID}.
 */
public final class CurlSample {

  private static final Map<String, String> VARIABLES =
      Map.of("project_id", "$PROJECT_ID", "instance_id", "$INSTANCE_ID");

  private CurlSample() {}

  /**
   * Writes the command.
   *
   * @param sample what it sends
   * @return the command, over several lines
   */
  public static String of(Sample sample) {
    List<String> parts = new ArrayList<>();
    String method = sample.operation().method();
    parts.add((method.equals("GET") ? "curl " : "curl -X " + method + " ") + target(sample));
    if (sample.operation().permission() != null || !isPublic(sample)) {
      parts.add("-H \"X-Auth-Token: $TOKEN\"");
    }
    JsonNode body = sample.body();
    if (body != null) {
      parts.add("-H 'Content-Type: application/json'");
      parts.add("-d '" + body.toPrettyString().replace("'", "'\\''") + "'");
    }
    return String.join(" \\\n  ", parts);
  }

  private static boolean isPublic(Sample sample) {
    JsonNode security = sample.operation().definition().path("security");
    return security.isArray() && security.isEmpty();
  }

  private static String target(Sample sample) {
    String path = sample.operation().path();
    for (var parameter : sample.path().entrySet()) {
      String name = parameter.getKey();
      String value = VARIABLES.getOrDefault(name, encode(parameter.getValue()));
      path = path.replace("{" + name + "}", value);
    }
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    sample.query().forEach((name, value) -> query.add(name + "=" + encode(value)));
    return "\"$ENDPOINT" + path + query + "\"";
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
