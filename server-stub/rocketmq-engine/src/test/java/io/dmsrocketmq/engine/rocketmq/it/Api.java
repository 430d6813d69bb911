package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Samples;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls the API of a server that lets everybody in. */
final class Api {
  private static final String PROJECT = "0b01fbb53600d4671fa8c00673c71260";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Http http;

  Api(URI base) {
    http = new Http(base);
  }

  JsonNode get(String path) throws Exception {
    return call("GET", path, null);
  }

  JsonNode post(String path, String body) throws Exception {
    return call("POST", path, body);
  }

  JsonNode put(String path, String body) throws Exception {
    return call("PUT", path, body);
  }

  JsonNode delete(String path) throws Exception {
    return call("DELETE", path, null);
  }

  /** Calls, and expects that it goes well. */
  private JsonNode call(String method, String path, @Nullable String body) throws Exception {
    Http.Answer answer = send(method, path, body);
    assertThat(answer.status()).as(method + " " + path + ": " + answer.text()).isBetween(200, 204);
    return answer.json();
  }

  Http.Answer send(String method, String path, @Nullable String body) throws Exception {
    return http.send(method, path, body, request -> {});
  }

  static String instances() {
    return "/v2/" + PROJECT + "/instances";
  }

  static String instance(String id) {
    return instances() + "/" + id;
  }

  /** The path of operations that name the engine. */
  static String engine(String id) {
    return "/v2/reliability/" + PROJECT + "/instances/" + id;
  }

  static String configs(String id) {
    return "/v2/" + PROJECT + "/rocketmq/instances/" + id + "/configs";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Creates an instance with one broker and waits until it runs. */
  String createInstance(String name, boolean acl) throws Exception {
    String body = Samples.createInstance(name);
    String id =
        post(instances(), acl ? body.replaceFirst("\\{", "{\"enable_acl\": true, ") : body)
            .path("instance_id")
            .asText();
    awaitStatus(id, "CREATING", "RUNNING");
    return id;
  }

  JsonNode awaitStatus(String id, String before, String after) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode instance = get(instance(id));
    while (instance.path("status").asText().equals(before) && System.nanoTime() < end) {
      Thread.onSpinWait();
      instance = get(instance(id));
    }
    assertThat(instance.path("status").asText()).isEqualTo(after);
    return instance;
  }

  void createTopic(String id, String name, int queues) throws Exception {
    post(
        instance(id) + "/topics",
        "{\"name\": \"%s\", \"brokers\": [\"broker-0\"], \"queue_num\": %d, \"permission\": \"all\"}"
            .formatted(name, queues));
  }

  void createGroup(String id, String name) throws Exception {
    post(
        instance(id) + "/groups",
        "{\"name\": \"%s\", \"group_desc\": \"text\", \"broadcast\": false, \"retry_max_time\": 16}"
            .formatted(name));
  }

  void createUser(String id, String name, String secret, String topic, String group)
      throws Exception {
    post(
        instance(id) + "/users",
        """
        {"access_key": "%s", "secret_key": "%s", "white_remote_address": "", "admin": false,
         "default_topic_perm": "DENY", "default_group_perm": "DENY",
         "topic_perms": [{"name": "%s", "perm": "PUB|SUB"}],
         "group_perms": [{"name": "%s", "perm": "SUB"}]}"""
            .formatted(name, secret, topic, group));
  }
}
