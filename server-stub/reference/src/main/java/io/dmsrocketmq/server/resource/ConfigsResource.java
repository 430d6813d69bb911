package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.ConfigsApi;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Singleton;

/** The configurations: every operation is still the interface's own refusal with 501. */
@Singleton
@ConstraintsChecked
public class ConfigsResource implements ConfigsApi {}
