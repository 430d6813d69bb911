package io.dmsrocketmq.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.client.model.TraceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays the producers and consumers of an instance, which the local engine does not have. Each call
 * is one change, or is refused and changes nothing.
 */
public final class Seeds {

  private static final String GROUP = "group";
  private static final String TOPIC = "topic";

  private final ControlCalls calls;
  private final String projectId;

  Seeds(ControlCalls calls, String projectId) {
    this.calls = calls;
    this.projectId = projectId;
  }

  /**
   * Sends messages.
   *
   * @param instanceId the instance
   * @param topic the topic
   * @param messages the messages, in the order in which they are stored
   * @return what became of them, in the same order
   * @throws TestControlException if a name is unknown or a message not in order
   */
  public List<SeededMessage> messages(String instanceId, String topic, SeedMessage... messages) {
    List<Map<String, Object>> listed = Arrays.stream(messages).map(SeedMessage::fields).toList();
    return messages(instanceId, Map.of(TOPIC, topic, "messages", listed));
  }

  /**
   * Sends many messages of one kind.
   *
   * @param instanceId the instance
   * @param topic the topic
   * @param template what they look like
   * @param count how many
   * @param interval the time between one and the next, in milliseconds of the message times
   * @return what became of them, in order
   * @throws TestControlException if a name is unknown or the template not in order
   */
  public List<SeededMessage> messages(
      String instanceId, String topic, SeedMessage template, int count, Duration interval) {
    return messages(
        instanceId,
        Map.of(
            TOPIC,
            topic,
            "template",
            template.fields(),
            "count",
            count,
            "interval",
            interval.toMillis()));
  }

  /**
   * Lets a group give up on messages, which become dead letters.
   *
   * @param instanceId the instance
   * @param group the consumer group
   * @param messageIds the messages
   * @return the dead letters, in the same order
   * @throws TestControlException if a name is unknown
   */
  public List<SeededMessage> deadLetters(String instanceId, String group, String... messageIds) {
    List<Map<String, String>> letters =
        Arrays.stream(messageIds).map(messageId -> Map.of("of", messageId)).toList();
    return seeded(send("dead-letters", instanceId, Map.of(GROUP, group, "dead_letters", letters)));
  }

  /**
   * Lets a group consume all that is in a topic.
   *
   * @param instanceId the instance
   * @param group the consumer group
   * @param topic the topic
   * @throws TestControlException if a name is unknown
   */
  public void consumption(String instanceId, String group, String topic) {
    send("consumption", instanceId, Map.of(GROUP, group, TOPIC, topic));
  }

  /**
   * Connects these consumers to a group, and no others.
   *
   * @param instanceId the instance
   * @param group the consumer group
   * @param clientIds the consumers; none for a group that is offline
   * @throws TestControlException if a name is unknown
   */
  public void consumers(String instanceId, String group, String... clientIds) {
    List<Map<String, String>> consumers =
        Arrays.stream(clientIds).map(clientId -> Map.of("client_id", clientId)).toList();
    send("consumers", instanceId, Map.of(GROUP, group, "consumers", consumers));
  }

  /**
   * Adds events to the trace of a message.
   *
   * @param instanceId the instance
   * @param messageId the message
   * @param trace the events; kind and group are needed, what else is left out follows from the
   *     message
   * @throws TestControlException if a name is unknown or an event not in order
   */
  public void traces(String instanceId, String messageId, TraceEvent... trace) {
    send("traces", instanceId, Map.of("msg_id", messageId, "trace", List.of(trace)));
  }

  /**
   * Plants a seed of any kind that the server knows, with any of its fields.
   *
   * @param kind the kind, such as {@code consumption}
   * @param instanceId the instance
   * @param fields the other fields, as the documentation of the server lists them
   * @return the answer of the server; empty if it has none
   * @throws TestControlException if there is no such kind, or a field is not in order
   */
  public Map<String, Object> plant(String kind, String instanceId, Map<String, ?> fields) {
    return ControlCalls.object(send(kind, instanceId, fields));
  }

  private JsonNode send(String kind, String instanceId, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("project_id", projectId);
    body.put("instance_id", instanceId);
    return calls.post("/seeds/" + Paths.segment(kind), body);
  }

  private List<SeededMessage> messages(String instanceId, Map<String, ?> fields) {
    return seeded(send("messages", instanceId, fields));
  }

  private static List<SeededMessage> seeded(JsonNode answer) {
    List<SeededMessage> seeded = new ArrayList<>();
    answer.path("messages").forEach(message -> seeded.add(SeededMessage.of(message)));
    return List.copyOf(seeded);
  }
}
