package io.dmsrocketmq.server.auth;

import java.util.List;

/**
 * The tenant of a server that nobody configured. All its values are public samples, good for trying
 * things out only.
 */
public final class DemoTenant {
  private static final Domain DOMAIN =
      new Domain("65382450e8f64ac0870cd180d14e684b", "demo-domain");
  private static final Project PROJECT =
      new Project("0b01fbb53600d4671fa8c00673c71260", "demo-project", DOMAIN);

  private DemoTenant() {}

  /**
   * Returns the one user of the demo tenant.
   *
   * @return a user who may do everything in one project
   */
  public static User user() {
    return new User(
        "7116d09f88fa41908676fdd4b039e95b",
        "demo-user",
        DOMAIN,
        new Secret("demo-password"),
        new Permissions.All(),
        List.of(PROJECT),
        List.of(new AccessKey("DEMO-ACCESS-KEY", new Secret("demo-secret-key"), null)),
        List.of());
  }
}
