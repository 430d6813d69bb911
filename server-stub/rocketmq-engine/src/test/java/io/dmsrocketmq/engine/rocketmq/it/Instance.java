package io.dmsrocketmq.engine.rocketmq.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An instance of a server, as the API tells of it and changes it. */
final class Instance {
  private static final String ALL_TIMES = "&start_time=1&end_time=" + Long.MAX_VALUE;

  private final Api api;
  private final String id;

  Instance(Api api, String id) {
    this.api = api;
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Gives the path of the instance, or of something in it. */
  String path(String more) {
    return Api.instances() + "/" + id + more;
  }

  /** Gives the path of an operation that names the engine. */
  String enginePath(String more) {
    return "/v2/reliability/" + Api.PROJECT + "/instances/" + id + more;
  }

  String configsPath() {
    return "/v2/" + Api.PROJECT + "/rocketmq/instances/" + id + "/configs";
  }

  JsonNode get(String more) throws Exception {
    return api.get(path(more));
  }

  String status() throws Exception {
    return get("").path("status").asText();
  }

  String nameServer() throws Exception {
    return get("").path("namesrv_address").asText();
  }

  String grpcAddress() throws Exception {
    return get("").path("grpc_address").asText();
  }

  void awaitStatus(String status) throws Exception {
    Wait.until("the instance " + id + " is " + status, () -> status().equals(status));
  }

  void createTopic(String name, int queues) throws Exception {
    api.post(
        path("/topics"),
        "{\"name\": \"%s\", \"brokers\": [\"broker-0\"], \"queue_num\": %d, \"permission\": \"all\"}"
            .formatted(name, queues));
  }

  void createGroup(String name) throws Exception {
    api.post(
        path("/groups"),
        "{\"name\": \"%s\", \"group_desc\": \"text\", \"broadcast\": false, \"retry_max_time\": 16}"
            .formatted(name));
  }

  /** Creates a topic with three queues, and a group. */
  void createTopicAndGroup(String topic, String group) throws Exception {
    createTopic(topic, 3);
    createGroup(group);
  }

  /** Creates a user that may use one topic and one group. */
  void createUser(String name, String secret, String topic, String group) throws Exception {
    api.post(
        path("/users"),
        """
        {"access_key": "%s", "secret_key": "%s", "white_remote_address": "", "admin": false,
         "default_topic_perm": "DENY", "default_group_perm": "DENY",
         "topic_perms": [{"name": "%s", "perm": "PUB|SUB"}],
         "group_perms": [{"name": "%s", "perm": "SUB"}]}"""
            .formatted(name, secret, topic, group));
  }

  /** Tells how many messages of a topic a group has not consumed. */
  long lag(String group, String topic) throws Exception {
    return get("/groups/" + group + "/topics?topic=" + topic + "&limit=10").path("lag").asLong(-1);
  }

  JsonNode messages(String topic) throws Exception {
    return api.get(enginePath("/messages?limit=50&topic=" + topic + ALL_TIMES));
  }

  JsonNode messagesWithKey(String topic, String key) throws Exception {
    return api.get(enginePath("/messages?limit=50&topic=" + topic + "&key=" + key + ALL_TIMES));
  }

  JsonNode message(String topic, String messageId) throws Exception {
    return api.get(enginePath("/messages?topic=" + topic + "&msg_id=" + encoded(messageId)))
        .path("messages")
        .path(0);
  }

  JsonNode trace(String messageId) throws Exception {
    return api.get(enginePath("/trace?msg_id=" + encoded(messageId))).path("trace");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
