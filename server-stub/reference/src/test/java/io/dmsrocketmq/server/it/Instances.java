package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

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
    long end = System.nanoTime() + PATIENCE.toNanos();
    String status = status(http, id);
    while (status.equals("CREATING")) {
      assertThat(System.nanoTime()).as("the creation ends in time").isLessThan(end);
      status = status(http, id);
    }
    assertThat(status).isEqualTo("RUNNING");
    return id;
  }

  private static String status(Http http, String id) throws Exception {
    return http.get(Samples.INSTANCES + "/" + id).json().path("status").asText();
  }
}
