package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls every operation of the contract, and sees that it is its own method that is reached. */
class RoutingIT {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /**
   * Topic and group names may hold percent signs and bars; the slash is here to be hard on the
   * routes.
   */
  private static final String AWKWARD = "%DLQ%25|a/b c+d";

  private static final Map<String, String> WELL_FORMED =
      Map.of(
          "project_id", Samples.PROJECT,
          "instance_id", Samples.UNKNOWN_INSTANCE,
          "engine", "reliability");

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  @ParameterizedTest
  @EnumSource
  void operation_withAwkwardNames_reachesItsOwnMethod(Operation operation) throws Exception {
    // A body with every method but GET: DELETE with a body has to pass as well.
    String body = operation.method().equals("GET") ? null : "{}";

    Http.Answer answer = http.send(operation.method(), target(operation, AWKWARD), body);

    assertThat(answer.header("X-Routed-To")).isEqualTo(operation.id() + "?" + routed(operation));
  }

  private static String target(Operation operation, String name) {
    return PARAMETER
        .matcher(operation.path())
        .replaceAll(
            match ->
                Matcher.quoteReplacement(encoded(WELL_FORMED.getOrDefault(match.group(1), name))));
  }

  private static String routed(Operation operation) {
    return PARAMETER
        .matcher(operation.path())
        .results()
        .map(match -> match.group(1))
        .map(name -> name + "=" + echoed(WELL_FORMED.getOrDefault(name, AWKWARD)))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String echoed(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
