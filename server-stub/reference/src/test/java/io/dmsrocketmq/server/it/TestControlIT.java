package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time, seeds and the whole state under test control, over HTTP. */
class TestControlIT {

  private static final String CLOCK = "/_dms/clock";

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = ServerProcess.start(directory, "--test-control", "--instance-creation-delay=PT1H");
    http = new Http(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void reset() throws Exception {
    assertThat(http.send("POST", "/_dms/reset", null).status()).isEqualTo(204);
  }

  @Test
  void start_withTestControl_saysWhereItIs() {
    assertThat(server.hints()).anyMatch(line -> line.contains(server.base() + "/_dms"));
  }

  @Test
  void testControl_notAskedFor_isNotThere(@TempDir Path directory) throws Exception {
    try (ServerProcess other = ServerProcess.start(directory)) {
      for (String path : new String[] {"/_dms/seeds", "/_dms/faults", "/_dms/clock", "/_dms"}) {
        Http.Answer answer = new Http(other.base()).get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorCode()).isEqualTo("DMS.00404001");
      }
    }
  }

  @Test
  void seeds_asked_areListedWithoutAuthentication() throws Exception {
    Http.Answer answer = http.get("/_dms/seeds");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("kinds")).isNotEmpty();
  }

  @Test
  void path_unknown_answersUrlNotFound() throws Exception {
    for (String path : new String[] {"/_dms/nothing", "/_dms", "/_dms/", "/_dms/clock/"}) {
      Http.Answer answer = http.get(path);

      assertThat(answer.status()).as(path + answer.text()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo("DMS.00404001");
    }
  }

  @Test
  void method_unknown_namesTheOthers() throws Exception {
    Http.Answer answer = http.send("PATCH", CLOCK, "{}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(405);
    assertThat(answer.errorMessage()).contains("DELETE, GET, PUT");
  }

  @Test
  void clock_stopped_showsTheTimeThatWasSet() throws Exception {
    Http.Answer set = http.put(CLOCK, "{\"now\": \"2030-01-01T00:00:00Z\", \"stopped\": true}");
    assertThat(set.status()).as(set.text()).isEqualTo(200);

    assertThat(http.get(CLOCK).json().path("now").asText()).isEqualTo("2030-01-01T00:00:00Z");
    assertThat(advance("PT1H30M").json().path("now").asText()).isEqualTo("2030-01-01T01:30:00Z");
    assertThat(advance("PT0S").json().path("stopped").asBoolean()).isTrue();
  }

  @Test
  void clock_released_showsTheRealTime() throws Exception {
    http.put(CLOCK, "{\"now\": \"2030-01-01T00:00:00Z\", \"stopped\": true}");

    Http.Answer released = http.delete(CLOCK);

    assertThat(released.json().path("stopped").asBoolean()).isFalse();
    assertThat(released.json().path("now_ms").asLong())
        .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(60_000L));
  }

  @Test
  void advance_beyondTheCreationDelay_answersWhenTheInstanceRuns() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    String instance = tenant.createInstance("virtual");
    assertThat(tenant.get(instance).json().path("status").asText()).isEqualTo("CREATING");

    advance("PT1H");

    assertThat(tenant.get(instance).json().path("status").asText()).isEqualTo("RUNNING");
  }

  @Test
  void advance_beyondADay_endsTokens() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    assertThat(tenant.get(Samples.INSTANCES).status()).isEqualTo(200);

    advance("PT23H59M");
    assertThat(tenant.get(Samples.INSTANCES).status()).isEqualTo(200);
    advance("PT1M");

    Http.Answer late = tenant.get(Samples.INSTANCES);
    assertThat(late.status()).isEqualTo(401);
    assertThat(late.errorCode()).isEqualTo("DMS.10240102");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT  | /_dms/clock         | {}                                  | now or stopped
          PUT  | /_dms/clock         | {"now": "tomorrow"}                 | now must be a time
          PUT  | /_dms/clock         | {"now": "1969-12-31T23:59:59Z"}     | now must be between
          PUT  | /_dms/clock         | {"now": "3000-01-01T00:00:00Z"}     | now must be between
          PUT  | /_dms/clock         | {"frozen": true}                    | frozen is unknown
          PUT  | /_dms/clock         | {"stopped": "yes"}                  | stopped must be true or
          POST | /_dms/clock/advance | {}                                  | by is missing
          POST | /_dms/clock/advance | {"by": "-PT1S"}                     | by must not be negative
          POST | /_dms/clock/advance | {"by": "1 hour"}                    | by must be a duration
          POST | /_dms/clock/advance | {"by": "P999999D"}                  | by must not lead beyond
          """)
  void clock_setToNoTime_isRefusedByName(String method, String path, String body, String reason)
      throws Exception {
    Http.Answer answer = http.send(method, path, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.errorMessage()).contains(reason);
  }

  @Test
  void reset_afterACreation_leavesNothingButTokens() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    tenant.createInstance("short-lived");
    http.post("/_dms/faults", "{\"operation\": \"listInstances\", \"effect\": \"empty\"}");
    http.put(CLOCK, "{\"now\": \"2030-01-01T00:00:00Z\", \"stopped\": true}");

    reset();

    assertThat(tenant.get(Samples.INSTANCES).json().path("instance_num").asInt(-1)).isZero();
    assertThat(http.get(CLOCK).json().path("stopped").asBoolean()).isFalse();
    assertThat(http.get("/_dms/faults").json().path("faults")).isEmpty();
  }

  @Test
  void snapshot_restored_bringsBackWhatWasDeletedAndUndoesWhatWasMade() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    String kept = tenant.createInstance("kept");
    Http.Answer taken = http.send("PUT", "/_dms/snapshots/before", null);
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(taken.json().path("rows").asLong()).isPositive();
    advance("PT1H");
    tenant.createInstance("undone");
    assertThat(tenant.send("DELETE", kept, null).status()).isEqualTo(204);

    assertThat(http.send("POST", "/_dms/snapshots/before/restore", null).status()).isEqualTo(204);

    // The creation that was under way when the snapshot was taken is due by now.
    assertThat(tenant.get(kept).json().path("status").asText()).isEqualTo("RUNNING");
    assertThat(tenant.get(Samples.INSTANCES).json().path("instance_num").asInt()).isEqualTo(1);
    assertThat(http.get("/_dms/snapshots").json().at("/snapshots/0/name").asText())
        .isEqualTo("before");
    assertThat(http.delete("/_dms/snapshots/before").status()).isEqualTo(204);
  }

  @Test
  void snapshot_unknown_answersUrlNotFound() throws Exception {
    assertThat(http.send("POST", "/_dms/snapshots/never/restore", null).status()).isEqualTo(404);
    assertThat(http.delete("/_dms/snapshots/never").status()).isEqualTo(404);
  }

  @Test
  void snapshot_withAnImpossibleName_isRefused() throws Exception {
    Http.Answer answer = http.send("PUT", "/_dms/snapshots/a%20b", null);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorMessage()).contains("name must be 1 to 64");
  }

  @Test
  void transition_toldToFail_failsOnceAndTakesItsTime() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    Http.Answer told =
        http.put("/_dms/transitions/creation", "{\"delay\": \"PT2H\", \"fail_next\": 1}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    String failing = tenant.createInstance("failing");
    String fine = tenant.createInstance("fine");

    advance("PT1H");
    assertThat(tenant.get(failing).json().path("status").asText()).isEqualTo("CREATING");
    advance("PT1H");

    assertThat(tenant.get(failing).json().path("status").asText()).isEqualTo("CREATEFAILED");
    assertThat(tenant.get(fine).json().path("status").asText()).isEqualTo("RUNNING");
    assertThat(http.get("/_dms/transitions").json().at("/transitions/0/fail_next").asInt(-1))
        .isZero();
    reset();
    assertThat(http.get("/_dms/transitions").json().at("/transitions/0/delay").asText())
        .isEqualTo("PT1H");
  }

  @Test
  void incident_ofAnInstance_showsInItsState() throws Exception {
    Tenant tenant = Tenant.loggedIn(http);
    String instance = tenant.createInstance("unlucky");
    advance("PT1H");

    assertThat(befall(instance, "break-down").status()).isEqualTo(204);
    assertThat(tenant.get(instance).json().path("status").asText()).isEqualTo("ERROR");
    assertThat(befall(instance, "recover").status()).isEqualTo(204);
    http.put("/_dms/transitions/restart", "{\"delay\": \"PT1M\"}");
    assertThat(befall(instance, "restart").status()).isEqualTo(204);
    assertThat(tenant.get(instance).json().path("status").asText()).isEqualTo("RESTARTING");
    advance("PT1M");
    assertThat(tenant.get(instance).json().path("status").asText()).isEqualTo("RUNNING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT  | /_dms/transitions/creation | {}                  | 400 | delay or fail_next must be
          PUT  | /_dms/transitions/creation | {"delay": "-PT1S"}  | 400 | delay must be between
          PUT  | /_dms/transitions/creation | {"fail_next": -1}   | 400 | fail_next must be 0 to
          PUT  | /_dms/transitions/flight   | {"fail_next": 1}    | 404 | creation, extension
          POST | /_dms/incidents            | {}                  | 400 | project_id is missing
          POST | /_dms/incidents            | {"incident": "fire"} | 400 | incident must be one of
          """)
  void lifeCycle_toldNonsense_isRefused(
      String method, String path, String body, int status, String reason) throws Exception {
    Http.Answer answer = http.send(method, path, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.errorMessage()).contains(reason);
  }

  private static Http.Answer befall(String instance, String incident) throws Exception {
    return http.post(
        "/_dms/incidents",
        "{\"project_id\": \"%s\", \"instance_id\": \"%s\", \"incident\": \"%s\"}"
            .formatted(
                Samples.PROJECT, instance.substring(instance.lastIndexOf('/') + 1), incident));
  }

  private static Http.Answer advance(String by) throws Exception {
    Http.Answer answer = http.post(CLOCK + "/advance", "{\"by\": \"%s\"}".formatted(by));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }
}
