package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tags over HTTP, by the requests that the contract records. */
class TagsIT {

  private static final String ADDITION =
      RecordedRequests.body(Operation.BATCH_UPDATE_INSTANCE_TAGS, "recorded");

  @RegisterExtension static final SharedServer SHARED = SharedServer.open();

  private static ServerProcess server;
  private static Http http;

  @BeforeAll
  static void start(ServerProcess shared) {
    server = shared;
    http = new Http(server.base());
  }

  @Test
  void recordedRequests_addTagsThatInstanceAndProjectShow_andRemoveOne() throws Exception {
    String id = Instances.createRunning(http, "recorded-tags");
    String tags = "/v2/%s/rocketmq/%s/tags".formatted(Samples.PROJECT, id);
    String projectTags = "/v2/%s/rocketmq/tags".formatted(Samples.PROJECT);

    Http.Answer added = http.post(tags + "/action", ADDITION);
    assertThat(added.status()).as(added.text()).isEqualTo(204);
    assertThat(added.text()).isEmpty();
    assertThat(http.get(tags).json())
        .isEqualTo(RecordedRequests.answer(Operation.LIST_INSTANCE_TAGS, 200, "recorded"));
    assertThat(http.get(Samples.INSTANCES + "/" + id).json().path("tags"))
        .isEqualTo(http.get(tags).json().path("tags"));
    assertThat(http.get(Samples.INSTANCES + "?instance_id=" + id).json().at("/instances/0/tags"))
        .isEqualTo(http.get(tags).json().path("tags"));

    String other = Instances.createRunning(http, "more-tags");
    http.post(
        "/v2/%s/rocketmq/%s/tags/action".formatted(Samples.PROJECT, other),
        "{\"action\": \"create\", \"tags\": [{\"key\": \"key1\", \"value\": \"value-test\"}]}");
    assertThat(http.get(projectTags).json())
        .isEqualTo(RecordedRequests.answer(Operation.LIST_PROJECT_TAGS, 200, "recorded"));

    Http.Answer removed =
        http.post(
            tags + "/action",
            RecordedRequests.body(Operation.BATCH_UPDATE_INSTANCE_TAGS, "batch-delete"));
    assertThat(removed.status()).as(removed.text()).isEqualTo(204);
    assertThat(http.get(tags).json().path("tags")).hasSize(1);
    assertThat(http.get(tags).json().at("/tags/0/key").asText()).isEqualTo("key2");
  }

  @Test
  void batchUpdateInstanceTags_withKeysOfAllScripts_keepsThem() throws Exception {
    String id = Instances.createRunning(http, "scripts");
    String tags = "/v2/%s/rocketmq/%s/tags".formatted(Samples.PROJECT, id);

    Http.Answer added =
        http.post(
            tags + "/action",
            "{\"action\": \"create\", \"tags\": [{\"key\": \"名前 é_.:=+-@\", \"value\": \"𝒳٣\"}]}");

    assertThat(added.status()).as(added.text()).isEqualTo(204);
    assertThat(http.get(tags).json().at("/tags/0/key").asText()).isEqualTo("名前 é_.:=+-@");
    assertThat(http.get(tags).json().at("/tags/0/value").asText()).isEqualTo("𝒳٣");
  }
}
