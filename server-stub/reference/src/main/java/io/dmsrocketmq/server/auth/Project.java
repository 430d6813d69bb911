package io.dmsrocketmq.server.auth;

/**
 * A project separates the resources of an account.
 *
 * @param id identifier of the project, unique in the server
 * @param name name of the project, unique in its account
 * @param domain the account that owns the project
 */
public record Project(String id, String name, Domain domain) {}
