package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Instances for tests of what is in them. */
final class Instances {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Instances() {}

  /** Creates an instance and gives its identifier. */
  static String create(Http http, String name) throws Exception {
    Http.Answer created = http.post(Samples.INSTANCES, Samples.createInstance(name));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    return created.json().path("instance_id").asText();
  }

  /** Creates an instance and asks until it runs. */
  static String createRunning(Http http, String name) throws Exception {
    String id = create(http, name);
    runningAfter(http, id, "CREATING");
    return id;
  }

  /** Creates an instance, asks until it runs, and gives its path. */
  static String createRunningAt(Http http, String name) throws Exception {
    return Samples.INSTANCES + "/" + createRunning(http, name);
  }

  /** Asks while an instance is in a state, and expects it to run then. */
  static JsonNode runningAfter(Http http, String id, String state) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode instance = http.get(Samples.INSTANCES + "/" + id).json();
    while (instance.path("status").asText().equals(state)) {
      assertThat(System.nanoTime()).as("the change ends in time").isLessThan(end);
      instance = http.get(Samples.INSTANCES + "/" + id).json();
    }
    assertThat(instance.path("status").asText()).isEqualTo("RUNNING");
    return instance;
  }
}
