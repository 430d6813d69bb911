package io.dmsrocketmq.server.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of an account.
 *
 * @param id identifier of the user
 * @param name name of the user, unique in the account
 * @param domain the account of the user
 * @param password the login password; null if the user cannot ask for tokens
 * @param permissions what the user may do
 * @param projects the projects that the user may work in
 * @param accessKeys the keys that the user signs requests with
 * @param tokens the tokens that the configuration gives the user
 */
public record User(
    String id,
    String name,
    Domain domain,
    @Nullable Secret password,
    Permissions permissions,
    List<Project> projects,
    List<AccessKey> accessKeys,
    List<FixedToken> tokens) {}
