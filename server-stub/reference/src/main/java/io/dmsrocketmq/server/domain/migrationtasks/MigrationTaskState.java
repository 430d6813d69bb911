package io.dmsrocketmq.server.domain.migrationtasks;

import java.time.Instant;

/**
 * What the server remembers of a task.
 *
 * @param id identifier of the task
 * @param instanceId the instance that it works on
 * @param name name of the task
 * @param source where the metadata came from
 * @param status how far it is
 * @param startedAt when it began
 */
public record MigrationTaskState(
    String id,
    String instanceId,
    String name,
    MigrationSource source,
    MigrationStatus status,
    Instant startedAt) {}
