package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.MigrationTasksApi;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Singleton;

/** The migration tasks: every operation is still the interface's own refusal with 501. */
@Singleton
@ConstraintsChecked
public class MigrationTasksResource implements MigrationTasksApi {}
