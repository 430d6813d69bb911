package io.dmsrocketmq.contract.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.client.error.DmsConflictException;
import io.dmsrocketmq.client.error.DmsNotFoundException;
import io.dmsrocketmq.client.model.CreateConsumerGroupRequest;
import io.dmsrocketmq.contract.Scenario;
import java.util.Map;
import java.util.Objects;

final class ConsumerGroupStates implements States {

  private final Scene scene;

  ConsumerGroupStates(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(
        ConsumerGroupFacts.EXISTS, said -> create(group(said)),
        ConsumerGroupFacts.IS_MISSING, said -> delete(group(said)),
        ConsumerGroupFacts.IS_ONLINE, this::connect);
  }

  private static String group(Map<String, String> said) {
    return Objects.requireNonNull(said.get(ConsumerGroupFacts.GROUP));
  }

  private Map<String, Object> create(String name) {
    CreateConsumerGroupRequest request =
        Scenario.recorded("createOrBatchDeleteConsumerGroups")
            .requestBody(CreateConsumerGroupRequest.class)
            .toBuilder()
            .name(name)
            .build();
    try {
      scene.client().consumerGroups().createConsumerGroup(scene.instance(), request);
    } catch (DmsConflictException e) {
      // It is there already, and no interaction depends on what else is known about it.
    }
    return Map.of();
  }

  private Map<String, Object> delete(String name) {
    try {
      scene.client().consumerGroups().deleteConsumerGroup(scene.instance(), name);
    } catch (DmsNotFoundException e) {
      // That is the fact.
    }
    return Map.of();
  }

  private Map<String, Object> connect(Map<String, String> said) {
    ObjectNode body = scene.bodyAboutInstance().put("group", group(said));
    body.putArray("consumers").addObject().put("client_id", said.get("client_id"));
    scene.control().post("/seeds/consumers", body);
    return Map.of();
  }
}
