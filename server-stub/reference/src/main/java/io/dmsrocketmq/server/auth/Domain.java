package io.dmsrocketmq.server.auth;

/**
 * An account, which the identity service calls a domain. It owns projects and users.
 *
 * @param id identifier of the account
 * @param name name of the account, unique in the server
 */
public record Domain(String id, String name) {}
