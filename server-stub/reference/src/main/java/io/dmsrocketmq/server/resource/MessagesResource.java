package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.MessagesApi;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Singleton;

/** The messages: every operation is still the interface's own refusal with 501. */
@Singleton
@ConstraintsChecked
public class MessagesResource implements MessagesApi {}
