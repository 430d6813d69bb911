package io.dmsrocketmq.engine.rocketmq.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.server.it.Http;
import io.dmsrocketmq.server.it.Samples;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Calls the API of a server that lets everybody in. */
final class Api {
  static final String PROJECT = Samples.PROJECT;

  private final Http http;

  Api(URI base) {
    http = new Http(base);
  }

  static String instances() {
    return "/v2/" + PROJECT + "/instances";
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

  /** Calls, and expects that it goes well. */
  private JsonNode call(String method, String path, @Nullable String body) throws Exception {
    Http.Answer answer = send(method, path, body);
    assertThat(answer.status()).as(method + " " + path + ": " + answer.text()).isBetween(200, 204);
    return answer.json();
  }

  Http.Answer send(String method, String path, @Nullable String body) throws Exception {
    return http.send(method, path, body, request -> {});
  }

  /** Orders an instance with one broker. */
  Instance orderInstance(String name) throws Exception {
    return ordered(Samples.createInstance(name));
  }

  /** Creates an instance with one broker, and waits until it runs. */
  Instance createInstance(String name) throws Exception {
    return running(orderInstance(name));
  }

  /** Creates an instance whose clients have to identify themselves, and waits until it runs. */
  Instance createAskingInstance(String name) throws Exception {
    return running(
        ordered(Samples.createInstance(name).replaceFirst("\\{", "{\"enable_acl\": true, ")));
  }

  private Instance ordered(String order) throws Exception {
    return new Instance(this, post(instances(), order).path("instance_id").asText());
  }

  private static Instance running(Instance instance) throws Exception {
    Wait.until(
        "the instance " + instance.id() + " is created",
        () -> !instance.status().equals("CREATING"));
    assertThat(instance.status()).isEqualTo("RUNNING");
    return instance;
  }
}
