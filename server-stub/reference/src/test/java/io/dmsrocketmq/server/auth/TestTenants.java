package io.dmsrocketmq.server.auth;

import java.util.List;
import java.util.Set;

/**
 * The tenants of the tests: one account with two projects, and one user for each kind of
 * permissions.
 */
final class TestTenants {
  static final Domain DOMAIN = new Domain("domain-1", "account");
  static final Project PROJECT = new Project("project-1", "first", DOMAIN);
  static final Project OTHER_PROJECT = new Project("project-2", "second", DOMAIN);
  static final AccessKey KEY = new AccessKey("AK-ADMIN", new Secret("sk-admin"), null);
  static final AccessKey TEMPORARY_KEY =
      new AccessKey("AK-TEMPORARY", new Secret("sk-temporary"), new Secret("security-token"));

  static final User ADMIN =
      user("admin", new Permissions.All(), List.of(PROJECT), List.of(KEY, TEMPORARY_KEY));
  static final User READER =
      user("reader", new Permissions.ReadOnly(), List.of(PROJECT), List.of());
  static final User CREATOR =
      user(
          "creator",
          new Permissions.Actions(Set.of("dms:instance:create")),
          List.of(PROJECT, OTHER_PROJECT),
          List.of());

  static final Tenants ALL = new Tenants(List.of(ADMIN, READER, CREATOR));

  private TestTenants() {}

  private static User user(
      String name, Permissions permissions, List<Project> projects, List<AccessKey> keys) {
    return new User(
        name + "-id",
        name,
        DOMAIN,
        new Secret(name + "-password"),
        permissions,
        projects,
        keys,
        List.of(new FixedToken(new Secret(name + "-token"), projects.get(0))));
  }
}
