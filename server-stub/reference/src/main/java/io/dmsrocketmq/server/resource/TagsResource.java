package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.TagsApi;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Singleton;

/** The tags: every operation is still the interface's own refusal with 501. */
@Singleton
@ConstraintsChecked
public class TagsResource implements TagsApi {}
