package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.TopicsApi;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Singleton;

/** The topics: every operation is still the interface's own refusal with 501. */
@Singleton
@ConstraintsChecked
public class TopicsResource implements TopicsApi {}
