package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Instances that tests only need to be there. */
final class RunningInstance {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private RunningInstance() {}

  /**
   * Creates an instance and waits until it runs.
   *
   * @return its path
   */
  static String create(Http http, String name) throws Exception {
    Http.Answer created = http.post(Samples.INSTANCES, Samples.createInstance(name));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    String instance = Samples.INSTANCES + "/" + created.json().path("instance_id").asText();
    await(http, instance);
    return instance;
  }

  /** Asks until the instance runs; it takes as long as its job waits for a processor. */
  static Http.Answer await(Http http, String instance) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Http.Answer answer = http.get(instance);
    while (answer.json().path("status").asText().equals("CREATING")) {
      assertThat(System.nanoTime()).as("the creation ends in time").isLessThan(end);
      answer = http.get(instance);
    }
    assertThat(answer.json().path("status").asText()).isEqualTo("RUNNING");
    return answer;
  }
}
