package io.dmsrocketmq.server.domain.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.store.SqlInstanceStore;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(TestDatabase.class)
class InstanceIncidentsTest {
  private static final Duration DELAY = Duration.ofSeconds(4);

  private final InstanceFixture fixture;
  private final InstanceIncidents incidents;

  InstanceIncidentsTest(Database database) {
    fixture =
        new InstanceFixture(database, List.of(new InstanceRestart(new SqlInstanceStore(database))));
    fixture.transitions.setDelay(Transition.RESTART, DELAY);
    incidents =
        new InstanceIncidents(
            fixture.store, fixture.jobs, database, fixture.transitions, fixture.clock);
  }

  @Test
  void restart_runningInstance_runsAgainAfterItsTime() {
    String id = fixture.createRunning("name");

    incidents.restart(fixture.project, id);
    assertThat(fixture.status(id)).isEqualTo("RESTARTING");

    fixture.clock.advance(DELAY);
    fixture.runDueJobs();
    assertThat(fixture.status(id)).isEqualTo("RUNNING");
  }

  @Test
  void restart_thatIsToFail_endsInError() {
    String id = fixture.createRunning("name");
    fixture.transitions.failNext(Transition.RESTART, 1);

    incidents.restart(fixture.project, id);
    fixture.clock.advance(DELAY);
    fixture.runDueJobs();

    assertThat(fixture.status(id)).isEqualTo("ERROR");
  }

  @Test
  void breakDownAndRecover_changeTheStatus() {
    String id = fixture.createRunning("name");

    incidents.breakDown(fixture.project, id);
    assertThat(fixture.status(id)).isEqualTo("ERROR");

    incidents.recover(fixture.project, id);
    assertThat(fixture.status(id)).isEqualTo("RUNNING");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RUNNING", "ERROR", "EXTENDEDFAILED"},
      mode = Mode.EXCLUDE)
  void incidents_ofAnInstanceThatChanges_areRefused(InstanceStatus status) {
    String id = fixture.createRunning("name");
    fixture.setStatus(id, status);

    for (Runnable incident :
        List.<Runnable>of(
            () -> incidents.restart(fixture.project, id),
            () -> incidents.breakDown(fixture.project, id),
            () -> incidents.recover(fixture.project, id))) {
      assertThat(catchThrowableOfType(DmsException.class, incident::run).code())
          .isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED_IN_STATUS);
    }
    assertThat(fixture.status(id)).isEqualTo(status.name());
  }

  @Test
  void incidents_ofAnUnknownInstance_areRefused() {
    DmsException refusal =
        catchThrowableOfType(
            DmsException.class, () -> incidents.breakDown(fixture.project, "unknown"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INSTANCE_NOT_FOUND);
  }
}
