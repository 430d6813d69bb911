package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server tells its operators about requests. */
class MetricsIT {

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server =
        ServerProcess.start(
            directory, "--access-log", "--test-control", "--instance-creation-delay=PT1H");
    http = new Http(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void metrics_afterRequests_countThemByOperationAndStatus() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    tenant.get("/v3/projects");
    tenant.get("/v3/projects");
    http.get("/v3/projects");
    http.get("/nowhere");
    RawHttp.get(server.base(), "/v2/%zz");

    List<String> metrics = metrics();

    assertThat(metrics)
        .anyMatch(line -> is(line, "count", "operation=\"listProjects\"", "status=\"200\"", "2.0"))
        .anyMatch(line -> is(line, "count", "operation=\"listProjects\"", "status=\"401\"", "1.0"))
        .anyMatch(line -> is(line, "count", "operation=\"none\"", "status=\"404\"", ""))
        .anyMatch(line -> is(line, "count", "operation=\"none\"", "status=\"400\"", ""))
        .anyMatch(line -> is(line, "bucket", "operation=\"listProjects\"", "le=\"0.01\"", ""));
  }

  @Test
  void metrics_asked_showInstancesAndJobs() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    tenant.createInstance("measured");
    assertThat(metrics())
        .anyMatch(line -> line.startsWith("dms_instances{status=\"CREATING\""))
        .anyMatch(line -> line.startsWith("dms_jobs{kind=\"create-instance\""));

    http.send("POST", "/_dms/reset", null);

    assertThat(metrics()).noneMatch(line -> line.startsWith("dms_instances{"));
  }

  @Test
  void accessLog_ofARequest_saysWhatItWasAndNoSecrets() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    Http.Answer answer = tenant.get(Samples.INSTANCES + "?name=hidden-in-the-query");
    String id = answer.header("X-Request-Id");

    JsonNode line = logged(id);

    assertThat(line.path("operation").asText()).isEqualTo("listInstances");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(line.path("duration_ms").asDouble()).isPositive();
    assertThat(line.path("project").asText()).isEqualTo(Samples.PROJECT);
    assertThat(line.path("time").asText()).startsWith("20");
    assertThat(server.log()).doesNotContain("hidden", tenant.token(), "demo-password");
  }

  @Test
  void accessLog_ofARefusal_namesNoProject() throws Exception {
    String id = http.get(Samples.INSTANCES).header("X-Request-Id");

    JsonNode line = logged(id);

    assertThat(line.path("status").asInt()).isEqualTo(401);
    assertThat(line.path("operation").asText()).isEqualTo("listInstances");
    assertThat(line.path("project").isNull()).isTrue();
  }

  /** Waits for the line, which is written after the answer. */
  private static JsonNode logged(String requestId) throws Exception {
    long end = System.nanoTime() + 30_000_000_000L;
    while (true) {
      String line =
          server.log().lines().filter(entry -> entry.contains(requestId)).findFirst().orElse("");
      if (line.endsWith("}")) {
        return new ObjectMapper().readTree(line);
      }
      assertThat(System.nanoTime()).as("the line is written in time").isLessThan(end);
    }
  }

  private static List<String> metrics() throws Exception {
    Http.Answer answer =
        http.send("GET", "/metrics", null, request -> request.header("Accept", "text/plain"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/plain");
    return answer.text().lines().toList();
  }

  private static boolean is(String line, String kind, String one, String other, String end) {
    return line.startsWith("dms_requests_seconds_" + kind)
        && line.contains(one)
        && line.contains(other)
        && line.endsWith(end);
  }
}
