package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.SpecificationsApi;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Singleton;

/** The specifications: every operation is still the interface's own refusal with 501. */
@Singleton
@ConstraintsChecked
public class SpecificationsResource implements SpecificationsApi {}
