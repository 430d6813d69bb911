package io.dmsrocketmq.server.it.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Samples;
import io.dmsrocketmq.server.it.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances in which everything can be refused, each for a reason of its own. */
final class RefusalWorld implements AutoCloseable {
  /** Runs, and holds a topic and a group of the name {@link #TAKEN}. */
  static final String RUNNING = "<running>";

  static final String CREATING = "<creating>";
  static final String EXTENDING = "<extending>";
  static final String PUBLIC = "<public>";

  /** A migration is at work in it. */
  static final String BUSY = "<busy>";

  /** Holds as many topics and groups as it can. */
  static final String FULL = "<full>";

  private static final String RUNNING_IN = "<running-in-";

  static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
  static final String NAME = "running";
  static final String NAME_OF_CREATING = "creating";
  static final String TAKEN = "taken";
  static final String MISSING = "missing";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String QUICK = "PT0S";
  private static final String NEVER = "PT1H";
  // Of the smallest product, per broker.
  private static final int MOST = 4000;

  private static final String ACCOUNTS =
      """
      domains:
        - name: good
          projects:
            - {id: %s, name: free}
            - {id: few-instances, name: few-instances, quota: {instances: 1, extensions: 0}}
            - {id: few-brokers, name: few-brokers, quota: {brokers: 1}}
            - {id: sold-out, name: sold-out, sold-out: {products: [c6.4u8g.cluster]}}
            - id: networks
              name: networks
              networks:
                vpcs:
                  - {id: vpc-1, name: one, subnets: [{id: subnet-1, name: one}, {id: subnet-2, name: two, dhcp: false}]}
                security-groups: [{id: open, name: open}, {id: closed, name: closed, open: false}]
          users: [{name: caller, password: "password of the caller", role: all}]
        - name: restricted
          billing: restricted
          projects: [{id: restricted, name: restricted}]
          users: [{name: second, password: "password of the second", role: all}]
        - name: poor
          billing: insufficient-balance
          projects: [{id: poor, name: poor}]
          users: [{name: third, password: "password of the third", role: all}]
        - name: unpaid
          billing: unpaid-order
          projects: [{id: unpaid, name: unpaid}]
          users: [{name: fourth, password: "password of the fourth", role: all}]
      """
          .formatted(Samples.PROJECT);

  private final Map<String, String> instances = new HashMap<>();
  private final ServerProcess server;
  private Http http;

  /** Makes what takes time with a server that does not, and the rest with one that never ends. */
  RefusalWorld(Path directory) throws Exception {
    try (ServerProcess first = start(directory, QUICK)) {
      http = new Http(first.base());
      instances.put(RUNNING, create(Samples.PROJECT, Samples.createInstance(NAME)));
      instances.put(BUSY, create(Samples.PROJECT, Samples.createInstance("busy")));
      instances.put(EXTENDING, create(Samples.PROJECT, Samples.createInstance("extending")));
      instances.put(FULL, create(Samples.PROJECT, Samples.createInstance("full")));
      instances.put(
          PUBLIC,
          create(
              Samples.PROJECT,
              Samples.createInstance("public")
                  .replaceFirst(
                      "\\{", "{\"enable_publicip\": true, \"publicip_id\": \"address\", ")));
      for (String project : InstanceRefusals.projects()) {
        instances.put(runningIn(project), create(project, Samples.createInstance(NAME)));
      }
      instances.forEach((word, id) -> await("/v2/" + project(word) + "/instances/" + id));
      post(on(RUNNING) + "/topics", "{\"name\": \"" + TAKEN + "\", \"queue_num\": 1}");
      post(on(RUNNING) + "/groups", "{\"name\": \"" + TAKEN + "\"}");
      migrate(FULL, MigrationTaskRefusals.filling(MOST, MOST));
      awaitTask(on(FULL) + "/metadata");
    }
    Path accounts = Files.writeString(directory.resolve("accounts.yaml"), ACCOUNTS);
    server = start(directory, NEVER, "--config=" + accounts, "--strict");
    http = new Http(server.base());
    instances.put(CREATING, create(Samples.PROJECT, Samples.createInstance(NAME_OF_CREATING)));
    migrate(BUSY, MigrationTaskRefusals.filling(1, 0));
    post(
        "/v2/rocketmq/" + Samples.PROJECT + "/instances/" + EXTENDING + "/extend",
        "{\"oper_type\": \"storage\", \"new_storage_space\": 1200}");
  }

  private static ServerProcess start(Path directory, String delay, String... more)
      throws Exception {
    String[] arguments = new String[more.length + 4];
    System.arraycopy(more, 0, arguments, 0, more.length);
    List<String> delays =
        List.of(
            "--auth=off",
            "--instance-creation-delay=" + delay,
            "--instance-extension-delay=" + delay,
            "--migration-delay=" + delay);
    for (int index = 0; index < delays.size(); index++) {
      arguments[more.length + index] = delays.get(index);
    }
    return ServerProcess.start(directory, arguments);
  }

  /** Gives the name of the instance that runs in a project of its own. */
  static String runningIn(String project) {
    return RUNNING_IN + project + ">";
  }

  private static String project(String word) {
    return word.startsWith(RUNNING_IN)
        ? word.substring(RUNNING_IN.length(), word.length() - 1)
        : Samples.PROJECT;
  }

  private static String on(String instance) {
    return "/v2/" + Samples.PROJECT + "/instances/" + instance;
  }

  Http.Answer send(Refused refused) throws Exception {
    return send(refused.operation().method(), refused.target(), refused.body());
  }

  private Http.Answer send(String method, String target, @Nullable String body) throws Exception {
    return http.send(method, known(target), body == null ? null : known(body), request -> {});
  }

  /** Puts the identifiers into the places of the names. */
  private String known(String text) {
    String known = text;
    for (Map.Entry<String, String> instance : instances.entrySet()) {
      known = known.replace(instance.getKey(), instance.getValue());
    }
    return known;
  }

  private String create(String project, String body) throws Exception {
    return post("/v2/" + project + "/instances", body).path("instance_id").asText();
  }

  private void migrate(String instance, String metadata) throws Exception {
    post(
        on(instance) + "/metadata" + MigrationTaskRefusals.query("true", "task-123", "rocketmq"),
        metadata);
  }

  private JsonNode post(String target, String body) throws Exception {
    Http.Answer answer = send("POST", target, body);
    assertThat(answer.status()).as("%s: %s", target, answer.text()).isBetween(200, 204);
    return answer.json();
  }

  private void await(String instance) {
    awaitWord(instance, "/status", "CREATING", "RUNNING");
  }

  private void awaitTask(String tasks) {
    awaitWord(tasks, "/task/0/status", "running", "finished");
  }

  private void awaitWord(String target, String pointer, String before, String after) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String word = before;
    while (word.equals(before)) {
      assertThat(System.nanoTime()).as("%s ends in time", target).isLessThan(end);
      word = word(target, pointer);
    }
    assertThat(word).isEqualTo(after);
  }

  private String word(String target, String pointer) {
    try {
      return send("GET", target, null).json().at(pointer).asText();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
