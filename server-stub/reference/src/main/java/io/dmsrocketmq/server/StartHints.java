package io.dmsrocketmq.server;

import io.dmsrocketmq.server.auth.AccessKey;
import io.dmsrocketmq.server.auth.Secret;
import io.dmsrocketmq.server.auth.User;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer needs for a first call: the demo tenant, whose secrets are public, and a line to
 * paste.
 */
final class StartHints {

  private StartHints() {}

  static List<String> of(String url, User user) {
    List<String> hints = new ArrayList<>();
    String project = user.projects().get(0).id();
    hints.add("project   " + project);
    hints.add("account   " + user.domain().name());
    hints.add("user      " + user.name() + ", password " + text(user.password()));
    for (AccessKey key : user.accessKeys()) {
      hints.add("AK / SK   " + key.id() + " / " + text(key.secret()));
    }
    hints.add("token     " + tokenCall(url, user, project));
    hints.add(
        "try       curl -H \"X-Auth-Token: $TOKEN\" " + url + "/v2/" + project + "/instances");
    return hints;
  }

  /** Writes the request by which a user with a password gets a token. */
  static String tokenRequest(User user, String project) {
    return """
        {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"%s","password":"%s",\
        "domain":{"name":"%s"}}}},"scope":{"project":{"id":"%s"}}}}"""
        .formatted(user.name(), text(user.password()), user.domain().name(), project);
  }

  private static String tokenCall(String url, User user, String project) {
    return "TOKEN=$(curl -s -o /dev/null -D - -H 'Content-Type: application/json' -d '"
        + tokenRequest(user, project)
        + "' "
        + url
        + "/v3/auth/tokens | sed -n 's/^X-Subject-Token: //p' | tr -d '\\r')";
  }

  private static String text(@Nullable Secret secret) {
    return secret == null ? "none" : secret.value();
  }
}
