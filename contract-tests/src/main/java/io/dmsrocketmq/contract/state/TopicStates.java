package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.client.error.DmsConflictException;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.contract.Scenario;
import java.util.Map;
import java.util.Objects;

final class TopicStates implements States {

  private final Scene scene;

  TopicStates(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(
        TopicFacts.EXISTS, said -> create(topic(said)),
        TopicFacts.IS_MISSING, said -> delete(topic(said)),
        TopicFacts.IS_CONSUMED, this::consume);
  }

  private static String topic(Map<String, String> said) {
    return Objects.requireNonNull(said.get(TopicFacts.TOPIC));
  }

  private Map<String, Object> create(String name) {
    CreateTopicRequest request =
        Scenario.recorded("createOrBatchDeleteTopics")
            .requestBody(CreateTopicRequest.class)
            .toBuilder()
            .name(name)
            .build();
    try {
      scene.client().topics().createTopic(scene.instance(), request);
    } catch (DmsConflictException e) {
      // It is there already, and no interaction depends on what else is known about it.
    }
    return Map.of();
  }

  private Map<String, Object> delete(String name) {
    try {
      scene.client().topics().deleteTopic(scene.instance(), name);
    } catch (DmsNotFoundException e) {
      // That is the fact.
    }
    return Map.of();
  }

  private Map<String, Object> consume(Map<String, String> said) {
    scene
        .control()
        .post(
            "/seeds/consumption",
            scene
                .bodyAboutInstance()
                .put("topic", topic(said))
                .put("group", said.get(ConsumerGroupFacts.GROUP)));
    return Map.of();
  }
}
