package io.dmsrocketmq.contract.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** Messages and what became of them; producers and consumers are played by test control. */
final class MessageStates implements States {

  private static final String MESSAGE_ID = "msg_id";

  private final Scene scene;

  MessageStates(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(
        MessageFacts.TOPIC_HAS_ONE, this::send,
        MessageFacts.ONE_IS_TRACED, this::trace,
        MessageFacts.GROUP_HAS_DEAD_LETTERS, this::bury);
  }

  private Map<String, Object> send(Map<String, String> said) {
    ObjectNode body = scene.bodyAboutInstance().put("topic", said.get("topic"));
    ObjectNode message = body.putArray("messages").addObject();
    message.put("body", "Hello world").put("tags", "TagA");
    message.putArray("keys").add(said.get("key"));
    message.put("stored_at", Long.parseLong(said.getOrDefault("stored_at", "0")));
    return Map.of(MESSAGE_ID, seed(body).path(0).path(MESSAGE_ID).asText());
  }

  private Map<String, Object> trace(Map<String, String> said) {
    ObjectNode body = scene.bodyAboutInstance().put("topic", said.get("topic")).put("traced", true);
    body.putArray("messages").addObject().put("body", "Hello world");
    return Map.of(MESSAGE_ID, seed(body).path(0).path(MESSAGE_ID).asText());
  }

  private Map<String, Object> bury(Map<String, String> said) {
    ObjectNode messages = scene.bodyAboutInstance().put("topic", said.get("topic"));
    ObjectNode letters = scene.bodyAboutInstance().put("group", said.get("group"));
    for (int i = 0; i < 2; i++) {
      messages.withArray("messages").addObject().put("body", "Hello world " + UUID.randomUUID());
    }
    JsonNode sent = seed(messages);
    sent.forEach(
        message ->
            letters
                .withArray("dead_letters")
                .addObject()
                .put("of", message.path(MESSAGE_ID).asText()));
    JsonNode dead = scene.control().post("/seeds/dead-letters", letters).path("messages");
    return Map.of(
        "first_msg_id", dead.path(0).path(MESSAGE_ID).asText(),
        "second_msg_id", dead.path(1).path(MESSAGE_ID).asText(),
        "first_uniq_key", dead.path(0).path("unique_key").asText(),
        "second_uniq_key", dead.path(1).path("unique_key").asText());
  }

  private JsonNode seed(ObjectNode messages) {
    return scene.control().post("/seeds/messages", messages).path("messages");
  }
}
