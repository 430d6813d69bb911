package io.dmsrocketmq.server.it;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Raises every code that the contract lists for an operation on users, configurations or tags. */
class DocumentedRefusalsIT {

  private static final String BAD_PROJECT = "bad!project";
  private static final String LONG = "x".repeat(300);
  private static final List<String> FAMILIES = List.of("users", "configs", "tags");

  private static ServerProcess server;
  private static Http http;
  private static String running;
  private static String beingCreated;

  /**
   * A request and the code that it earns. The path may hold the words RUNNING and CREATING for the
   * instances of the test.
   */
  record Refused(Operation operation, String code, String path, @Nullable String body) {

    @Override
    public String toString() {
      return operation.id() + " " + code;
    }
  }

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    try (ServerProcess first =
        ServerProcess.start(directory, "--auth=off", "--instance-creation-delay=PT0S")) {
      running = Instances.createRunning(new Http(first.base()), "running");
    }
    server = ServerProcess.start(directory, "--auth=off", "--instance-creation-delay=PT1H");
    http = new Http(server.base());
    beingCreated = Instances.create(http, "being-created");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void request_thatBreaksARule_earnsItsCode(Refused refused) throws Exception {
    String target = refused.path().replace("RUNNING", running).replace("CREATING", beingCreated);

    Http.Answer answer = http.send(refused.operation().method(), target, refused.body());

    assertThat(answer.errorCode()).as(answer.text()).isEqualTo(refused.code());
    assertThat(answer.status()).isEqualTo(ErrorCode.of(refused.code()).orElseThrow().status());
  }

  @Test
  void refusals_ofAllOperations_areThoseThatTheContractLists() {
    Map<Operation, TreeSet<String>> raised =
        refusals()
            .collect(
                groupingBy(Refused::operation, mapping(Refused::code, toCollection(TreeSet::new))));

    assertThat(Stream.of(Operation.values()).filter(op -> FAMILIES.contains(op.family())))
        .allSatisfy(
            operation ->
                assertThat(raised.get(operation))
                    .as(operation.id())
                    .isEqualTo(RecordedRequests.ownErrors(operation)));
  }

  static Stream<Refused> refusals() {
    return Stream.of(users(), policies(), configs(), tags()).flatMap(List::stream);
  }

  private static List<Refused> users() {
    String user = user("{}");
    List<Refused> refused = new ArrayList<>();
    common(refused, Operation.LIST_USERS, Map.of(), null);
    paging(refused, Operation.LIST_USERS, Map.of());
    common(refused, Operation.CREATE_USER, Map.of(), user);
    changing(refused, Operation.CREATE_USER, Map.of(), user);
    userRules(refused, Operation.CREATE_USER, Map.of());
    Map<String, String> nobody = Map.of("user_name", "nobody");
    Map<String, String> tooLong = Map.of("user_name", LONG);
    for (Operation operation :
        List.of(Operation.SHOW_USER, Operation.UPDATE_USER, Operation.DELETE_USER)) {
      String body = operation == Operation.UPDATE_USER ? "{}" : null;
      common(refused, operation, nobody, body);
      add(refused, operation, "DMS.10240401", nobody, body);
      add(refused, operation, "DMS.00400015", tooLong, body);
    }
    changing(refused, Operation.UPDATE_USER, nobody, "{}");
    changing(refused, Operation.DELETE_USER, nobody, null);
    userRules(refused, Operation.UPDATE_USER, nobody);
    return refused;
  }

  private static void userRules(
      List<Refused> refused, Operation operation, Map<String, String> names) {
    add(refused, operation, "DMS.00400015", names, user("{\"access_key\": \"1user-name\"}"));
    add(refused, operation, "DMS.00400012", names, user("{\"secret_key\": \"short\"}"));
    add(
        refused,
        operation,
        "DMS.10240007",
        names,
        user("{\"topic_perms\": [{\"name\": \"a topic\", \"perm\": \"PUB\"}]}"));
    add(
        refused,
        operation,
        "DMS.10240011",
        names,
        user("{\"group_perms\": [{\"name\": \"%s\", \"perm\": \"PUB\"}]}".formatted(LONG)));
  }

  /** A user that is in order except for what is given. */
  private static String user(String change) {
    String key = change.contains("access_key") ? "" : "\"access_key\": \"user-name\", ";
    String secret = change.contains("secret_key") ? "" : "\"secret_key\": \"Example-Secret-1\", ";
    return "{" + key + secret + "\"admin\": false" + rest(change) + "}";
  }

  private static String rest(String change) {
    String inner = change.substring(1, change.length() - 1);
    return inner.isEmpty() ? "" : ", " + inner;
  }

  private static List<Refused> policies() {
    List<Refused> refused = new ArrayList<>();
    policies(refused, Operation.LIST_TOPIC_ACCESS_POLICIES, "topic", "DMS.10540401");
    policies(refused, Operation.LIST_CONSUMER_GROUP_ACCESS_POLICIES, "group_id", "DMS.10240405");
    refused.add(
        new Refused(
            Operation.LIST_CONSUMER_GROUP_ACCESS_POLICIES,
            "DMS.00400007",
            path(
                Operation.LIST_CONSUMER_GROUP_ACCESS_POLICIES,
                Map.of("group_id", "group", "engine", "kafka")),
            null));
    return refused;
  }

  private static void policies(
      List<Refused> refused, Operation operation, String parameter, String notFound) {
    Map<String, String> name = Map.of(parameter, "missing");
    common(refused, operation, name, null);
    paging(refused, operation, name);
    add(refused, operation, notFound, name, null);
    add(refused, operation, "DMS.10240007", Map.of(parameter, "a%20name"), null);
    add(refused, operation, "DMS.10240011", Map.of(parameter, LONG), null);
  }

  private static List<Refused> configs() {
    String change = "{\"rocketmq_configs\": [{\"name\": \"unknown\", \"value\": \"1\"}]}";
    List<Refused> refused = new ArrayList<>();
    common(refused, Operation.LIST_CONFIGS, Map.of(), null);
    common(refused, Operation.UPDATE_CONFIGS, Map.of(), change);
    changing(refused, Operation.UPDATE_CONFIGS, Map.of(), change);
    add(refused, Operation.UPDATE_CONFIGS, "DMS.00400063", Map.of(), change);
    return refused;
  }

  private static List<Refused> tags() {
    Operation update = Operation.BATCH_UPDATE_INSTANCE_TAGS;
    List<Refused> refused = new ArrayList<>();
    common(refused, update, Map.of(), tags("create", "{\"key\": \"a\"}"));
    common(refused, Operation.LIST_INSTANCE_TAGS, Map.of(), null);
    refused.add(
        new Refused(
            Operation.LIST_PROJECT_TAGS,
            "DMS.00400002",
            path(Operation.LIST_PROJECT_TAGS, Map.of("project_id", BAD_PROJECT)),
            null));
    String eleven =
        String.join(
            ", ", IntStream.range(0, 11).mapToObj("{\"key\": \"key%d\"}"::formatted).toList());
    Map.of(
            "DMS.10240035", tags("create", "{\"key\": \"\"}"),
            "DMS.10240036", tags("create", "{\"key\": \"a/b\"}"),
            "DMS.10240038", tags("create", "{\"key\": \"a\", \"value\": \"%s\"}".formatted(LONG)),
            "DMS.10240039", tags("create", "{\"key\": \"a\", \"value\": \"a/b\"}"),
            "DMS.10240040", tags("replace", "{\"key\": \"a\"}"),
            "DMS.10240044", tags("create", eleven),
            "DMS.10240045", tags("create", "{\"key\": \"a\"}, {\"key\": \"a\"}"),
            "DMS.10240426", tags("delete", "{\"key\": \"a\"}"))
        .forEach((code, body) -> add(refused, update, code, Map.of(), body));
    return refused;
  }

  private static String tags(String action, String tags) {
    return "{\"action\": \"%s\", \"tags\": [%s]}".formatted(action, tags);
  }

  private static void common(
      List<Refused> refused,
      Operation operation,
      Map<String, String> names,
      @Nullable String body) {
    refused.add(
        new Refused(
            operation,
            "DMS.00400002",
            path(operation, names).replace(Samples.PROJECT, BAD_PROJECT),
            body));
    refused.add(
        new Refused(
            operation, "DMS.00400030", path(operation, names).replace("RUNNING", "1"), body));
    refused.add(
        new Refused(
            operation,
            "DMS.00404022",
            path(operation, names).replace("RUNNING", Samples.UNKNOWN_INSTANCE),
            body));
    if (body != null) {
      add(refused, operation, "DMS.00400004", names, "");
      add(refused, operation, "DMS.00400005", names, "{");
    }
  }

  private static void changing(
      List<Refused> refused,
      Operation operation,
      Map<String, String> names,
      @Nullable String body) {
    refused.add(
        new Refused(
            operation,
            "DMS.00400026",
            path(operation, names).replace("RUNNING", "CREATING"),
            body));
  }

  private static void paging(
      List<Refused> refused, Operation operation, Map<String, String> names) {
    String path = path(operation, names);
    refused.add(new Refused(operation, "DMS.10240042", path + "?limit=51", null));
    refused.add(new Refused(operation, "DMS.10240043", path + "?offset=-1", null));
  }

  private static void add(
      List<Refused> refused,
      Operation operation,
      String code,
      Map<String, String> names,
      @Nullable String body) {
    refused.add(new Refused(operation, code, path(operation, names), body));
  }

  private static String path(Operation operation, Map<String, String> names) {
    Map<String, String> defaults =
        Map.of(
            "project_id", Samples.PROJECT,
            "instance_id", "RUNNING",
            "engine", "reliability");
    StringBuilder path = new StringBuilder(operation.path());
    Stream.of(names, defaults)
        .flatMap(values -> values.entrySet().stream())
        .forEach(
            value -> {
              String parameter = "{" + value.getKey() + "}";
              int start = path.indexOf(parameter);
              if (start >= 0) {
                path.replace(start, start + parameter.length(), value.getValue());
              }
            });
    return path.toString();
  }
}
