package io.dmsrocketmq.server.auth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One more user, described by a project and what requests of the user carry, as the command line
 * does it.
 */
public final class AdditionalUser {
  private static final String SOURCE = "The additional tenant";
  private static final String DOMAIN = "additional-domain";
  private static final String USER = "additional-user";

  private AdditionalUser() {}

  /**
   * Adds a user who may do everything in one project.
   *
   * @param users the other users
   * @param projectId the project, one of another user or a new one
   * @param accessKey the access key of the user, if there is one
   * @param secretKey the secret key that belongs to it
   * @param token the token of the user, if there is one
   * @return all users, the new one first
   * @throws InvalidTenantsException if the values contradict themselves or the other users
   */
  public static List<User> add(
      List<User> users,
      String projectId,
      @Nullable String accessKey,
      @Nullable String secretKey,
      @Nullable String token) {
    if ((accessKey == null) != (secretKey == null)) {
      throw new InvalidTenantsException(
          SOURCE, List.of("access key and secret key are only of use together"));
    }
    Project project = existingOrNew(users, projectId);
    User user =
        new User(
            TenantsFile.derivedId("user", project.domain().name(), USER),
            USER,
            project.domain(),
            null,
            new Permissions.All(),
            List.of(project),
            accessKey == null || secretKey == null
                ? List.of()
                : List.of(new AccessKey(accessKey, new Secret(secretKey), null)),
            token == null ? List.of() : List.of(new FixedToken(new Secret(token), project)));
    List<User> all = new ArrayList<>(List.of(user));
    all.addAll(users);
    List<String> problems = UniqueIdentities.problems(all);
    if (!problems.isEmpty()) {
      throw new InvalidTenantsException(SOURCE, problems);
    }
    return all;
  }

  private static Project existingOrNew(List<User> users, String projectId) {
    return users.stream()
        .flatMap(user -> user.projects().stream())
        .filter(project -> project.id().equals(projectId))
        .findFirst()
        .orElseGet(
            () ->
                new Project(
                    projectId,
                    projectId,
                    new Domain(TenantsFile.derivedId("domain", DOMAIN), DOMAIN)));
  }
}
