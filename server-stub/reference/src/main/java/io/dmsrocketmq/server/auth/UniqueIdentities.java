package io.dmsrocketmq.server.auth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks that users, projects, keys and tokens can be told apart. */
final class UniqueIdentities {
  // The contract's form of a project identifier, which has to fit into a path.
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Object> owners = new HashMap<>();

  private UniqueIdentities() {}

  static List<String> problems(List<User> users) {
    UniqueIdentities identities = new UniqueIdentities();
    users.forEach(identities::check);
    return identities.problems;
  }

  private void check(User user) {
    Domain domain = user.domain();
    claim("domain name " + domain.name(), domain);
    claim("domain id " + domain.id(), domain);
    claim("user id " + user.id(), user);
    claim("user name " + user.name() + " in domain " + domain.name(), user);
    identifier("user id", user.id());
    for (Project project : user.projects()) {
      claim("project id " + project.id(), project);
      claim("project name " + project.name() + " in domain " + project.domain().name(), project);
      identifier("project id", project.id());
    }
    user.accessKeys().forEach(key -> claim("access key " + key.id(), key));
    // The token itself is secret, so the message names the user.
    user.tokens()
        .forEach(token -> claim("token of user " + user.name(), token.value().value(), token));
  }

  private void claim(String what, Object owner) {
    claim(what, what, owner);
  }

  // Identity matters: two equal entries of the configuration are two entries.
  @SuppressWarnings("ReferenceEquality")
  private void claim(String what, String key, Object owner) {
    Object first = owners.putIfAbsent(key, owner);
    if (first != null && first != owner) {
      problems.add("the " + what + " is used twice");
    }
  }

  private void identifier(String what, String id) {
    if (!IDENTIFIER.matcher(id).matches()) {
      problems.add(
          "the " + what + " " + id + " must be 1 to 64 letters, digits, underscores or hyphens");
    }
  }
}
