package io.dmsrocketmq.server.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Http.Answer;
import io.dmsrocketmq.server.it.Samples;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings about what the example requests of the contract take for granted. */
final class WorldBuilder {

  /** Name of the owner's instance. */
  static final String INSTANCE = "instance-of-the-owner";

  /** A word that only the owner's things hold. */
  static final String MARK = "mark-of-the-owner";

  private static final String LETTER_TOPIC = "topic_of_dead_letters";
  private static final String MIGRATION =
      """
      {"topicConfigTable": {"migrated": {"topicName": "migrated", "perm": 6, "readQueueNums": 3,
       "writeQueueNums": 3}}, "subscriptionGroupTable": {}}""";

  private final Http http;
  private final World.Tenant owner;

  WorldBuilder(Http http, World.Tenant owner) {
    this.http = http;
    this.owner = owner;
  }

  /**
   * Builds it.
   *
   * @return the identifiers that the server chose, by the names of the parameters that take them
   */
  Map<String, String> build() throws IOException, InterruptedException {
    String project = "/v2/" + owner.project();
    String id =
        field(post(project + "/instances", Samples.createInstance(INSTANCE)), "instance_id");
    String instance = project + "/instances/" + id;
    awaitValue(instance, "/status", "RUNNING");
    for (String topic :
        new String[] {"topic-test", "test0001", "topic_01", "topic1", LETTER_TOPIC}) {
      post(instance + "/topics", "{\"name\": \"%s\", \"queue_num\": 3}".formatted(topic));
    }
    for (String group : new String[] {"consumer-group-test", "group1", "GID_test"}) {
      post(
          instance + "/groups",
          "{\"name\": \"%s\", \"group_desc\": \"%s\"}".formatted(group, MARK));
    }
    post(
        instance + "/users",
        "{\"access_key\": \"user_name\", \"secret_key\": \"Example-Secret-1\"}");
    post(
        project + "/rocketmq/" + id + "/tags/action",
        "{\"action\": \"create\", \"tags\": [{\"key\": \"owned\", \"value\": \"%s\"}]}"
            .formatted(MARK));
    String task =
        field(
            post(instance + "/metadata?overwrite=true&type=rocketmq&name=migration", MIGRATION),
            "task_id");
    awaitValue(instance + "/metadata?id=" + task, "/task/0/status", "finished");
    seed(id);

    Map<String, String> identifiers = new LinkedHashMap<>();
    identifiers.put("instance_id", id);
    identifiers.put("listMigrationTasks.id", task);
    identifiers.put("task_ids", task);
    return identifiers;
  }

  private void seed(String id) throws IOException, InterruptedException {
    String where = "\"project_id\": \"%s\", \"instance_id\": \"%s\"".formatted(owner.project(), id);
    post(
        "/_dms/seeds/messages",
        "{%s, \"topic\": \"topic-test\", \"count\": 20, \"template\": {\"body\": \"%s\"}}"
            .formatted(where, MARK));
    JsonNode letters =
        post(
            "/_dms/seeds/messages",
            "{%s, \"topic\": \"%s\", \"count\": 2, \"template\": {\"body\": \"%s\"}}"
                .formatted(where, LETTER_TOPIC, MARK));
    post(
        "/_dms/seeds/dead-letters",
        "{%s, \"group\": \"group1\", \"dead_letters\": [{\"of\": \"%s\"}]}"
            .formatted(where, letters.at("/messages/0/msg_id").asText()));
    post(
        "/_dms/seeds/consumption",
        "{%s, \"group\": \"consumer-group-test\", \"topic\": \"topic_01\"}".formatted(where));
    post(
        "/_dms/seeds/consumption",
        "{%s, \"group\": \"consumer-group-test\", \"topic\": \"topic-test\"}".formatted(where));
    post(
        "/_dms/seeds/consumers",
        "{%s, \"group\": \"GID_test\", \"consumers\": [{\"client_id\": \"192.168.0.1\"}]}"
            .formatted(where));
  }

  private void awaitValue(String target, String pointer, String value)
      throws IOException, InterruptedException {
    JsonNode answer;
    do {
      answer = send("GET", target, null);
    } while (!answer.at(pointer).asText().equals(value));
  }

  private JsonNode post(String target, String body) throws IOException, InterruptedException {
    return send("POST", target, body);
  }

  private JsonNode send(String method, String target, @Nullable String body)
      throws IOException, InterruptedException {
    Answer answer =
        http.send(
            method, target, body, request -> request.setHeader("X-Auth-Token", owner.token()));
    if (answer.status() / 100 != 2) {
      throw new AssertionError(method + " " + target + ": " + answer.status() + answer.text());
    }
    return answer.json();
  }

  private static String field(JsonNode answer, String name) {
    return answer.path(name).asText();
  }
}
