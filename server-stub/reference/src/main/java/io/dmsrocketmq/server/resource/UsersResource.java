package io.dmsrocketmq.server.resource;

import io.dmsrocketmq.server.api.UsersApi;
import io.dmsrocketmq.server.http.ConstraintsChecked;
import jakarta.inject.Singleton;

/** The users of an instance: every operation is still the interface's own refusal with 501. */
@Singleton
@ConstraintsChecked
public class UsersResource implements UsersApi {}
