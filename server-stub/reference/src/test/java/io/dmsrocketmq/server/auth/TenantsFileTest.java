package io.dmsrocketmq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantsFileTest {
  private static final String COMPLETE =
      """
      domains:
        - name: account
          id: account-id
          projects:
            - id: p1
              name: first
            - id: p2
              name: second
          users:
            - name: admin
              id: admin-id
              password: "correct horse"
              role: all
              access-keys:
                - ak: AK1
                  sk: SK1
                  security-token: ST1
              tokens:
                - value: token-1
                  project: second
            - name: reader
              role: read-only
              projects: [second]
            - name: limited
              role: [dms:instance:list, dms:instance:get]
      """;

  private final Path directory;

  TenantsFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private List<User> read(String content) throws IOException {
    return TenantsFile.read(Files.writeString(directory.resolve("tenants.yaml"), content)).users();
  }

  @Test
  void read_completeFile_givesAllUsers() throws IOException {
    List<User> users = read(COMPLETE);

    Domain domain = new Domain("account-id", "account");
    Project first = new Project("p1", "first", domain);
    Project second = new Project("p2", "second", domain);
    assertThat(users).extracting(User::name).containsExactly("admin", "reader", "limited");
    assertThat(users.get(0))
        .isEqualTo(
            new User(
                "admin-id",
                "admin",
                domain,
                new Secret("correct horse"),
                new Permissions.All(),
                List.of(first, second),
                List.of(new AccessKey("AK1", new Secret("SK1"), new Secret("ST1"))),
                List.of(new FixedToken(new Secret("token-1"), second))));
    assertThat(users.get(1).permissions()).isEqualTo(new Permissions.ReadOnly());
    assertThat(users.get(1).projects()).containsExactly(second);
    assertThat(users.get(2).permissions())
        .isEqualTo(new Permissions.Actions(Set.of("dms:instance:list", "dms:instance:get")));
  }

  @Test
  void read_fileWithoutIdentifiers_derivesTheSameOnesEveryTime() throws IOException {
    String content = "domains: [{name: account, users: [{name: admin}]}]";

    assertThat(read(content)).isEqualTo(read(content));
    assertThat(read(content).get(0).id()).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                    | must be a mapping with the key"
            + " domains",
        "{}                                                    | domains: is missing",
        "domains: 1                                            | domains: must be a list",
        "tenants: []                                           | tenants: is unknown; known here:"
            + " domains",
        "domains: [{}]                                         | domains[0].name: is missing",
        "domains: [{name: 1}]                                  | domains[0].name: must be a text",
        "domains: [{name: a, users: [{name: u, role: king}]}]  | users[0].role: must be all,"
            + " read-only",
        "domains: [{name: a, users: [{name: u, role: [x:y]}]}] | the action x:y is unknown; known:"
            + " dms:instance:create",
        "domains: [{name: a, users: [{name: u, projects: [p]}]}]           | the domain has no"
            + " project p",
        "domains: [{name: a, users: [{name: u, tokens: [{value: t, project: p}]}]}] | the user has"
            + " no project p",
        "domains: [{name: a, users: [{name: u, access-keys: [{ak: k}]}]}]  | access-keys[0].sk: is"
            + " missing",
        "domains: [{name: a, users: [{name: u}, {name: u, id: x}]}]        | the user name u in"
            + " domain a is used twice",
        "domains: []                                           | domains: hold no user",
        "domains: [{name: a}]                                  | domains: hold no user",
        "domains: [{name: a, name: b}]                         | cannot be read",
        "{                                                     | cannot be read"
      })
  void read_faultyFile_saysWhereAndWhat(String content, String message) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(InvalidTenantsException.class)
        .hasMessageContaining("tenants.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void read_severalFaults_reportsAllOfThem() {
    String content = "domains: [{users: [{name: u, password: 1}, {role: king}]}]";

    assertThatThrownBy(() -> read(content))
        .hasMessageContaining("domains[0].name: is missing")
        .hasMessageContaining("domains[0].users[0].password: must be a text")
        .hasMessageContaining("domains[0].users[1].name: is missing")
        .hasMessageContaining("domains[0].users[1].role: must be all");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "project id p1         | {name: b, projects: [{id: p1, name: x}], users: [{name: v}]}",
        "project id p1         | {name: b, projects: [{id: p2, name: x}, {id: p1, name: y}], users:"
            + " [{name: v}]}",
        "domain name a         | {name: a, id: other, users: [{name: v}]}",
        "access key K          | {name: b, users: [{name: v, access-keys: [{ak: K, sk: s}]}]}",
        "user id I             | {name: b, users: [{name: v, id: I}]}"
      })
  void read_identityUsedTwice_isRefused(String identity, String second) {
    String first =
        "{name: a, projects: [{id: p1, name: x}],"
            + " users: [{name: u, id: I, access-keys: [{ak: K, sk: s}]}]}";

    assertThatThrownBy(() -> read("domains: [" + first + ", " + second + "]"))
        .hasMessageContaining("the " + identity + " is used twice");
  }

  @Test
  void read_tokenUsedTwice_isRefusedWithoutShowingIt() {
    String user = "{name: %s, tokens: [{value: secret-token, project: x}]}";
    String content =
        "domains: [{name: a, projects: [{id: p, name: x}], users: ["
            + user.formatted("u")
            + ", "
            + user.formatted("v")
            + "]}]";

    assertThatThrownBy(() -> read(content))
        .hasMessageContaining("the token of user v is used twice")
        .hasMessageNotContaining("secret-token");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sk: first-secret, sk: second-secret | line 1, column 72",
        "sk: \"first-secret                   | line",
        "sk: first-secret: second-secret     | line",
        "sk: *first-secret                   | line 1, column",
        "sk: !first-secret                   | line 1, column",
        "sk: !first-secret!x y               | line 1, column",
        "sk: !!int first-secret              | cannot be read",
        "sk: %first-secret                   | line 1, column"
      })
  void read_brokenSecret_saysWhereWithoutShowingIt(String line, String place) {
    String content = "domains: [{name: a, users: [{name: u, access-keys: [{" + line + "}]}]}]";

    assertThatThrownBy(() -> read(content))
        .isInstanceOf(InvalidTenantsException.class)
        .hasMessageContaining("cannot be read")
        .hasMessageContaining(place)
        .hasMessageNotContainingAny("first-secret", "second-secret");
  }

  @Test
  void read_brokenPasswordLine_saysWhereWithoutShowingIt() {
    String content =
        """
        domains:
          - name: a
            users:
              - name: u
                password: "correct horse
                role: all
        """;

    assertThatThrownBy(() -> read(content))
        .isInstanceOf(InvalidTenantsException.class)
        .hasMessageContaining("line 7, column 1")
        .hasMessageNotContainingAny("correct", "horse");
  }

  @Test
  void read_missingFile_isRefused() {
    Path file = directory.resolve("nowhere.yaml");

    assertThatThrownBy(() -> TenantsFile.read(file))
        .isInstanceOf(InvalidTenantsException.class)
        .hasMessage(file + " cannot be read: it is not there.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment", "null"})
  void read_fileWithoutContent_saysSoInOneSentence(String content) {
    assertThatThrownBy(() -> read(content))
        .hasMessage(
            directory.resolve("tenants.yaml")
                + " is empty: it must be a mapping with the key domains.");
  }

  @Test
  void read_moreAliasesThanAllowed_saysSoInOneSentence() {
    String bomb = "a: &a [x]\nb: [" + "*a, ".repeat(60) + "*a]\n";

    assertThatThrownBy(() -> read(bomb))
        .hasMessage(
            directory.resolve("tenants.yaml")
                + " cannot be read: more than 50 aliases of lists and mappings.");
  }

  @Test
  void read_deeperThanAllowed_saysSoInOneSentence() {
    assertThatThrownBy(() -> read("[".repeat(80) + "]".repeat(80)))
        .hasMessage(directory.resolve("tenants.yaml") + " cannot be read: more than 50 levels.");
  }

  @Test
  void read_entryThatIsNoMapping_isOneFault() {
    assertThatThrownBy(
            () -> read("domains: [{name: a, users: [{name: u, tokens: [t], access-keys: [k]}]}]"))
        .hasMessage(
            directory.resolve("tenants.yaml")
                + ":\n  line 1: domains[0].users[0].access-keys[0]: must be a mapping"
                + "\n  line 1: domains[0].users[0].tokens[0]: must be a mapping");
  }

  @Test
  void read_projectByItsId_saysWhichNameIsWanted() {
    String project = "projects: [{id: proj-a, name: pa}]";

    assertThatThrownBy(
            () ->
                read(
                    "domains: [{name: a, %s, users: [{name: u, tokens: [{value: t, project: proj-a}]}]}]"
                        .formatted(project)))
        .hasMessageContaining(
            "tokens[0].project: proj-a is no name of a project of the user; it is the id of the"
                + " project pa");
    assertThatThrownBy(
            () ->
                read(
                    "domains: [{name: a, %s, users: [{name: u, projects: [proj-a]}]}]"
                        .formatted(project)))
        .hasMessageContaining(
            "projects: proj-a is no name of a project of the domain; it is the id of the project"
                + " pa");
  }

  @Test
  void read_duplicatesAndBadIds_areThereOnceWithTheirLines() {
    String content =
        """
        domains:
          - name: a
            projects:
              - {id: "p/1", name: x}
            users:
              - name: u
              - name: u
              - {name: v, id: "v/1"}
          - name: a
          - name: b
            users:
              - {name: w, id: "same"}
              - {name: x, id: "same"}
        """;

    assertThatThrownBy(() -> read(content))
        .hasMessage(
            directory.resolve("tenants.yaml")
                + """
                :
                  line 4: domains[0].projects[0].id: the project id p/1 must be 1 to 64 letters, \
                digits, underscores or hyphens
                  line 7: domains[0].users[1].name: the user name u in domain a is used twice
                  line 8: domains[0].users[2].id: the user id v/1 must be 1 to 64 letters, digits, \
                underscores or hyphens
                  line 9: domains[1].name: the domain name a is used twice
                  line 13: domains[2].users[1].id: the user id same is used twice\
                """);
  }

  @Test
  void read_duplicatesBesideOtherFaults_areReportedTogether() {
    assertThatThrownBy(
            () -> read("domains: [{name: a}, {name: a, users: [{name: u, role: king}]}]"))
        .hasMessageContaining("users[0].role: must be all")
        .hasMessageContaining("domains[1].name: the domain name a is used twice");
  }
}
