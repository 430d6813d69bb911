package io.dmsrocketmq.docs.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.docs.sample.CurlSample;
import io.dmsrocketmq.docs.sample.Sample;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader brings along: a project, a token, and an instance with the topic that the contract
 * records. Texts write {@code PROJECT}, {@code …} and {@code INSTANCE} for them.
 */
final class ReadersOwn {

  private static final String PROJECT = "readers-project";
  private static final String TOKEN = "readers-token";

  /** Lets a server know the reader. */
  static final List<String> TENANT = List.of("--project-id=" + PROJECT, "--token=" + TOKEN);

  private static final Pattern GAP = Pattern.compile("\\b(PROJECT|INSTANCE)\\b|^…$");
  private static final Pattern IDENTIFIER = Pattern.compile("\"instance_id\"\\s*:\\s*\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private ReadersOwn() {}

  static boolean hasGaps(String text) {
    return GAP.matcher(text).find();
  }

  static String fill(String text, String address) throws Exception {
    String filled = text.equals("…") ? TOKEN : text.replaceAll("\\bPROJECT\\b", PROJECT);
    return filled.contains("INSTANCE")
        ? filled.replaceAll("\\bINSTANCE\\b", createInstance(address))
        : filled;
  }

  private static String createInstance(String address) throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("ENDPOINT", address);
    variables.put("PROJECT_ID", PROJECT);
    variables.put("TOKEN", TOKEN);
    Matcher identifier = IDENTIFIER.matcher(send("createInstance", variables));
    assertThat(identifier.find()).isTrue();
    variables.put("INSTANCE_ID", identifier.group(1));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!send("showInstance", variables).contains("RUNNING")) {
      assertThat(System.nanoTime()).as("the instance is not running").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    send("createTopic", variables);
    return identifier.group(1);
  }

  /** Sends a call that the site shows. */
  private static String send(String method, Map<String, String> variables) throws Exception {
    OpenApiDocument document = OpenApiDocument.packaged();
    String command =
        document.operations().stream()
            .flatMap(operation -> Sample.of(document, operation).stream())
            .filter(sample -> sample.method().equals(method))
            .map(CurlSample::of)
            .findFirst()
            .orElseThrow();
    HttpResponse<String> response = CurlCommand.parse(command, variables).send();
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return response.body();
  }
}
