package io.dmsrocketmq.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import io.dmsrocketmq.server.accounts.Accounts;
import io.dmsrocketmq.server.accounts.Billing;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.operator.Reasons;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads the tenants from a YAML file: a list {@code domains}, each with {@code projects} and {@code
 * users}, each user with a {@code password}, a {@code role}, {@code access-keys} and {@code tokens}
 * as needed. A domain may also have a {@code standing} and {@code billing}, a project a {@code
 * quota}, {@code networks} and what is {@code sold-out}.
 */
public final class TenantsFile {
  private final List<String> problems = new ArrayList<>();
  private final UniqueIdentities identities = new UniqueIdentities();
  private final List<User> users = new ArrayList<>();
  private final AccountsReader accounts = new AccountsReader();

  private TenantsFile() {}

  /**
   * What a file says.
   *
   * @param users all users, in the order of the file
   * @param accounts what is known of their accounts
   */
  public record Content(List<User> users, Accounts accounts) {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what it says
   * @throws InvalidTenantsException if the file cannot be read, or holds something that is not
   *     understood
   */
  public static Content read(Path file) {
    Object content;
    YamlLines lines;
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      String text = Files.readString(file, UTF_8);
      Yaml yaml = new Yaml(new SafeConstructor(options));
      content = yaml.load(text);
      lines = YamlLines.of(yaml.compose(new StringReader(text)));
    } catch (IOException unreadable) {
      throw new InvalidTenantsException(
          file.toString(), "cannot be read: " + Reasons.ofFile(unreadable) + ".");
    } catch (RuntimeException unreadable) {
      throw new InvalidTenantsException(
          file.toString(), "cannot be read: " + reason(unreadable, options) + ".");
    }
    if (!(content instanceof Map)) {
      throw new InvalidTenantsException(
          file.toString(),
          (content == null ? "is empty" : "is something else")
              + ": it must be a mapping with the key domains.");
    }
    return new TenantsFile().content(content, lines, file.toString());
  }

  /** The parser's own messages quote the file, which holds secrets. */
  private static String reason(RuntimeException unreadable, LoaderOptions options) {
    if (!(unreadable instanceof MarkedYAMLException marked)) {
      return limit(String.valueOf(unreadable.getMessage()), options);
    }
    String fault =
        unreadable instanceof DuplicateKeyException ? "a key that is there twice" : "no valid YAML";
    Mark mark = marked.getProblemMark();
    return mark == null
        ? fault
        : "%s at line %d, column %d".formatted(fault, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The parser tells of what concerns the whole without a place. */
  private static String limit(String message, LoaderOptions options) {
    if (message.contains("aliases")) {
      return "more than %d aliases of lists and mappings"
          .formatted(options.getMaxAliasesForCollections());
    }
    if (message.contains("Nesting Depth")) {
      return "more than %d levels".formatted(options.getNestingDepthLimit());
    }
    return message.contains("exceeds the limit")
        ? "more than %d characters".formatted(options.getCodePointLimit())
        : "no valid YAML";
  }

  private Content content(Object content, YamlLines lines, String source) {
    ConfigurationSection root = ConfigurationSection.of(content, "", problems).allowing("domains");
    if (!root.has("domains")) {
      root.problem("domains", "is missing");
    }
    root.sections("domains").forEach(this::readDomain);
    problems.addAll(identities.problems());
    if (problems.isEmpty() && users.isEmpty()) {
      root.problem("domains", "hold no user, so that nobody could send a request");
    }
    if (!problems.isEmpty()) {
      throw new InvalidTenantsException(source, problems.stream().map(lines::locate).toList());
    }
    return new Content(users, accounts.accounts());
  }

  private void readDomain(ConfigurationSection section) {
    section.allowing("id", "name", "projects", "users", "standing", "billing");
    String name = section.text("name");
    Domain domain = new Domain(idOr(section, "domain", name), name);
    identities.add(domain, section::at);
    Billing billing = accounts.readAccount(section, domain.id());
    List<Project> projects = new ArrayList<>();
    for (ConfigurationSection project : section.sections("projects")) {
      project.allowing("id", "name", "quota", "networks", "sold-out");
      String projectId = project.text("id");
      Project read = new Project(projectId, project.text("name"), domain);
      identities.add(read, project::at);
      projects.add(read);
      accounts.readProject(project, projectId, billing);
    }
    section.sections("users").forEach(user -> users.add(readUser(user, domain, projects)));
  }

  private User readUser(ConfigurationSection section, Domain domain, List<Project> projects) {
    section.allowing("id", "name", "password", "role", "projects", "access-keys", "tokens");
    String name = section.text("name");
    String password = section.optionalText("password");
    List<Project> ownProjects =
        List.copyOf(section.has("projects") ? named(section, projects) : projects);
    User user =
        new User(
            idOr(section, "user", domain.name(), name),
            name,
            domain,
            password == null ? null : new Secret(password),
            readRole(section),
            ownProjects,
            section.sections("access-keys").stream().map(TenantsFile::readAccessKey).toList(),
            section.sections("tokens").stream()
                .map(token -> readToken(token, ownProjects))
                .toList());
    identities.add(user, section::at);
    return user;
  }

  private static List<Project> named(ConfigurationSection section, List<Project> projects) {
    List<Project> named = new ArrayList<>();
    for (String name : section.texts("projects")) {
      byName(projects, name)
          .ifPresentOrElse(
              named::add, () -> noProject(section, "projects", "domain", name, projects));
    }
    return named;
  }

  private static Optional<Project> byName(List<Project> projects, String name) {
    return projects.stream().filter(project -> project.name().equals(name)).findFirst();
  }

  private static void noProject(
      ConfigurationSection section, String key, String owner, String name, List<Project> projects) {
    if (name.isEmpty()) {
      // That it is not there has been said.
      return;
    }
    section.problem(
        key,
        projects.stream()
            .filter(project -> project.id().equals(name))
            .findFirst()
            .map(
                project ->
                    name
                        + " is no name of a project of the "
                        + owner
                        + "; it is the id of the project "
                        + project.name())
            .orElse("the " + owner + " has no project " + name));
  }

  private static Permissions readRole(ConfigurationSection section) {
    if (section.isList("role")) {
      return new Permissions.Actions(Set.copyOf(knownActions(section)));
    }
    String role = section.has("role") ? section.text("role") : "all";
    return switch (role) {
      case "all" -> new Permissions.All();
      case "read-only" -> new Permissions.ReadOnly();
      case "none" -> new Permissions.None();
      default -> {
        section.problem("role", "must be all, read-only, none, or a list of actions");
        yield new Permissions.ReadOnly();
      }
    };
  }

  private static List<String> knownActions(ConfigurationSection section) {
    Set<String> known =
        Arrays.stream(Operation.values())
            .map(Operation::action)
            .filter(Objects::nonNull)
            .collect(toCollection(TreeSet::new));
    List<String> actions = section.texts("role");
    actions.stream()
        .filter(action -> !known.contains(action))
        .forEach(
            action ->
                section.problem(
                    "role",
                    "the action " + action + " is unknown; known: " + String.join(", ", known)));
    return actions;
  }

  private static AccessKey readAccessKey(ConfigurationSection section) {
    section.allowing("ak", "sk", "security-token");
    String securityToken = section.optionalText("security-token");
    return new AccessKey(
        section.text("ak"),
        new Secret(section.text("sk")),
        securityToken == null ? null : new Secret(securityToken));
  }

  private static FixedToken readToken(ConfigurationSection section, List<Project> projects) {
    section.allowing("value", "project");
    Secret value = new Secret(section.text("value"));
    String name = section.text("project");
    return byName(projects, name)
        .map(project -> new FixedToken(value, project))
        .orElseGet(
            () -> {
              noProject(section, "project", "user", name, projects);
              return new FixedToken(value, new Project("", name, new Domain("", "")));
            });
  }

  private static String idOr(ConfigurationSection section, String... path) {
    String id = section.optionalText("id");
    return id != null ? id : derivedId(path);
  }

  /** Derives an identifier that stays the same as long as the names do. */
  static String derivedId(String... path) {
    return UUID.nameUUIDFromBytes(String.join("/", path).getBytes(UTF_8))
        .toString()
        .replace("-", "");
  }
}
