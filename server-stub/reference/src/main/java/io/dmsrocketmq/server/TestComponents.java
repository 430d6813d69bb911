package io.dmsrocketmq.server;

import io.dmsrocketmq.server.domain.instances.InstanceIncidents;
import io.dmsrocketmq.server.domain.jobs.JobRunner;
import io.dmsrocketmq.server.store.StateCopies;
import io.dmsrocketmq.server.testcontrol.Faults;
import io.dmsrocketmq.server.testcontrol.TestControl;
import io.dmsrocketmq.server.testcontrol.VirtualClock;

/** Puts together what test control works on. */
final class TestComponents {

  private TestComponents() {}

  static TestControl.Parts of(Services.Parts parts, VirtualClock clock) {
    JobRunner jobs = parts.jobs();
    boolean embedded = parts.settings().databaseUrl() == null;
    return new TestControl.Parts(
        new Faults(parts.contract()::operationOfUse),
        clock,
        () -> jobs.betweenJobs(() -> {}),
        parts.transitions(),
        new InstanceIncidents(
            parts.instances(), jobs, parts.database(), parts.transitions(), parts.clock()),
        embedded ? new StateCopies(parts.database(), jobs::betweenJobs) : null,
        TestSeeds.of(parts));
  }
}
