package io.dmsrocketmq.server.domain.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.instances.InstanceProvisioner.ProvisioningException;
import io.dmsrocketmq.server.domain.transitions.Transition;
import io.dmsrocketmq.server.domain.transitions.Transitions.Course;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class InstanceCreationTest {
  private final InstanceFixture fixture;

  InstanceCreationTest(Database database) {
    fixture = new InstanceFixture(database);
  }

  @Test
  void run_instanceThatCannotBeHad_fails() {
    String id = fixture.create("name");
    InstanceCreation creation =
        new InstanceCreation(
            fixture.store,
            instance -> {
              throw new ProvisioningException("on purpose");
            });
    InstanceState instance = fixture.store.find(fixture.project, id).orElseThrow();

    creation.run(InstanceCreation.job(instance, new Course(fixture.clock.instant(), false))).run();

    assertThat(fixture.status(id)).isEqualTo("CREATEFAILED");
  }

  @Test
  void create_whenTheNextCreationIsToFail_failsThatOneOnly() {
    fixture.transitions.failNext(Transition.CREATION, 1);

    String first = fixture.create("first");
    String second = fixture.create("second");
    fixture.finishCreations();

    assertThat(fixture.status(first)).isEqualTo("CREATEFAILED");
    assertThat(fixture.status(second)).isEqualTo("RUNNING");
  }
}
