package io.dmsrocketmq.client.auth;

/** The absence of credentials. */
public record NoCredentials() implements Credentials {}
