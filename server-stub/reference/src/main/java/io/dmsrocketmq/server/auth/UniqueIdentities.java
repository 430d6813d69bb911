package io.dmsrocketmq.server.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Checks that accounts, users, projects, keys and tokens can be told apart. */
final class UniqueIdentities {
  // The contract's form of a project identifier, which has to fit into a path.
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> claimed = new HashSet<>();
  // Two equal entries of the configuration are two entries.
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Checks users, with all that belongs to them, who stand in no file. */
  static List<String> problems(List<User> users) {
    UniqueIdentities identities = new UniqueIdentities();
    for (User user : users) {
      identities.add(user.domain(), UniqueIdentities::nowhere);
      for (Project project : user.projects()) {
        identities.add(project.domain(), UniqueIdentities::nowhere);
        identities.add(project, UniqueIdentities::nowhere);
      }
      identities.add(user, UniqueIdentities::nowhere);
    }
    return identities.problems();
  }

  List<String> problems() {
    return problems;
  }

  /**
   * Checks an account.
   *
   * @param domain the account
   * @param at gives the place of one of its keys
   */
  void add(Domain domain, UnaryOperator<String> at) {
    if (!seen.add(domain)) {
      return;
    }
    boolean newName = claim(at.apply("name"), "domain name " + domain.name(), domain.name());
    // An identifier that follows from the name is the same where the name is.
    if (newName) {
      claim(at.apply("id"), "domain id " + domain.id(), domain.id());
    }
  }

  void add(Project project, UnaryOperator<String> at) {
    if (!seen.add(project)) {
      return;
    }
    claim(at.apply("id"), "project id " + project.id(), project.id());
    claim(
        at.apply("name"),
        "project name " + project.name() + " in domain " + project.domain().name(),
        project.name());
    identifier(at.apply("id"), "project id", project.id());
  }

  void add(User user, UnaryOperator<String> at) {
    boolean newName =
        claim(
            at.apply("name"),
            "user name " + user.name() + " in domain " + user.domain().name(),
            user.name());
    if (newName) {
      claim(at.apply("id"), "user id " + user.id(), user.id());
    }
    identifier(at.apply("id"), "user id", user.id());
    for (int i = 0; i < user.accessKeys().size(); i++) {
      String id = user.accessKeys().get(i).id();
      claim(at.apply("access-keys[" + i + "].ak"), "access key " + id, id);
    }
    for (int i = 0; i < user.tokens().size(); i++) {
      String value = user.tokens().get(i).value().value();
      // The token itself is secret, so the message names the user.
      claim(
          at.apply("tokens[" + i + "].value"),
          "token of user " + user.name(),
          "token " + value,
          value);
    }
  }

  private boolean claim(String place, String what, String value) {
    return claim(place, what, what, value);
  }

  /**
   * Notes that something has a name.
   *
   * @return whether it is the first; what is missing is a fault of its own, and never that
   */
  private boolean claim(String place, String what, String key, String value) {
    if (value.isEmpty()) {
      return false;
    }
    if (claimed.add(key)) {
      return true;
    }
    problems.add(at(place) + "the " + what + " is used twice");
    return false;
  }

  private void identifier(String place, String what, String id) {
    if (!id.isEmpty() && !IDENTIFIER.matcher(id).matches()) {
      problems.add(
          at(place)
              + "the "
              + what
              + " "
              + id
              + " must be 1 to 64 letters, digits, underscores or hyphens");
    }
  }

  private static String nowhere(String key) {
    return "";
  }

  private static String at(String place) {
    return place.isEmpty() ? "" : place + ": ";
  }
}
