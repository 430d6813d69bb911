package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.ConsumerGroupsApi;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Singleton;

/** The consumer groups: every operation is still the interface's own refusal with 501. */
@Singleton
@ConstraintsChecked
public class ConsumerGroupsResource implements ConsumerGroupsApi {}
