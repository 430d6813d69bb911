package io.dmsrocketmq.server.auth;

/**
 * A token that the configuration sets, for callers who cannot ask for one. It never expires.
 *
 * @param value the token
 * @param project the project that the token holds for
 */
public record FixedToken(Secret value, Project project) {}
