package io.dmsrocketmq.server;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.AccessKey;
import io.dmsrocketmq.server.auth.FixedToken;
import io.dmsrocketmq.server.auth.Secret;
import io.dmsrocketmq.server.auth.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer needs for a first call: a tenant, and a line to paste. Of the demo tenant the
 * secrets are told as well, since they are public.
 */
final class StartHints {

  private static final String FIRST_ACTION =
      Objects.requireNonNullElse(Operation.LIST_INSTANCES.action(), "");

  private StartHints() {}

  /** Tells everything of a user, the secrets too. */
  static List<String> of(String url, User user) {
    List<String> hints = new ArrayList<>();
    String project = user.projects().get(0).id();
    hints.add("project   " + project);
    hints.add("account   " + user.domain().name());
    hints.add("user      " + user.name() + ", password " + text(user.password()));
    for (AccessKey key : user.accessKeys()) {
      hints.add("AK / SK   " + key.id() + " / " + text(key.secret()));
    }
    hints.add("token     " + tokenCall(url, tokenRequest(user, project)));
    hints.add("try       " + firstCall(url, project));
    return hints;
  }

  /**
   * Tells of the first user who can make a first call, and no secret: whoever configured the server
   * knows them, and others may see what it prints.
   */
  static List<String> withoutSecrets(String url, List<User> users) {
    return users.stream()
        .filter(user -> user.permissions().refusal(FIRST_ACTION).isEmpty())
        .filter(user -> !user.projects().isEmpty())
        .flatMap(user -> callOf(url, user).stream())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<List<String>> callOf(String url, User user) {
    if (!user.tokens().isEmpty()) {
      FixedToken token = user.tokens().get(0);
      return Optional.of(
          hints(
              user,
              token.project().id(),
              "token     TOKEN=...  the one that is configured for the user",
              "try       " + firstCall(url, token.project().id())));
    }
    String project = user.projects().get(0).id();
    if (user.password() != null) {
      // The shell puts the password in, between two parts that it leaves alone.
      String request = tokenRequest(user, "'\"$PASSWORD\"'", project);
      return Optional.of(
          hints(
              user,
              project,
              "password  PASSWORD=...  the one that is configured for the user",
              "token     " + tokenCall(url, request),
              "try       " + firstCall(url, project)));
    }
    return user.accessKeys().stream()
        .findFirst()
        .map(
            key ->
                hints(
                    user,
                    project,
                    "AK        " + key.id(),
                    "try       a signed GET of " + url + instances(project)));
  }

  private static List<String> hints(User user, String project, String... calls) {
    return Stream.concat(
            Stream.of(
                "project   " + project,
                "account   " + user.domain().name(),
                "user      " + user.name()),
            Stream.of(calls))
        .toList();
  }

  /** Writes the request by which a user with a password gets a token. */
  static String tokenRequest(User user, String project) {
    return tokenRequest(user, text(user.password()), project);
  }

  private static String tokenRequest(User user, String password, String project) {
    return """
        {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"%s","password":"%s",\
        "domain":{"name":"%s"}}}},"scope":{"project":{"id":"%s"}}}}"""
        .formatted(quoted(user.name()), password, quoted(user.domain().name()), project);
  }

  /** Names may hold what means something to JSON or to the shell. */
  private static String quoted(String name) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(name)).replace("'", "\\u0027");
  }

  private static String tokenCall(String url, String request) {
    return "TOKEN=$(curl -s -o /dev/null -D - -H 'Content-Type: application/json' -d '"
        + request
        + "' "
        + url
        + "/v3/auth/tokens | sed -n 's/^X-Subject-Token: //p' | tr -d '\\r')";
  }

  private static String firstCall(String url, String project) {
    return "curl -H \"X-Auth-Token: $TOKEN\" " + url + instances(project);
  }

  private static String instances(String project) {
    return Operation.LIST_INSTANCES.path().replace("{project_id}", project);
  }

  private static String text(@Nullable Secret secret) {
    return secret == null ? "none" : secret.value();
  }
}
