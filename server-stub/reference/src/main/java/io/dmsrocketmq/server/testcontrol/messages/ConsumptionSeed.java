package io.dmsrocketmq.server.testcontrol.messages;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a group has consumed a topic.
 *
 * @param projectId the project
 * @param instanceId the instance
 * @param group the consumer group
 * @param topic the topic
 * @param positions where it stands afterwards; at the end of every queue, if left out
 * @param clientHost address of the consumer, without a port
 * @param consumeStatus the number that traces have for how it ends for each message; success, if
 *     left out
 * @param timestamp when; now, if left out
 */
record ConsumptionSeed(
    @JsonProperty("project_id") @Nullable String projectId,
    @JsonProperty("instance_id") @Nullable String instanceId,
    @JsonProperty("group") @Nullable String group,
    @JsonProperty("topic") @Nullable String topic,
    @JsonProperty("positions") @Nullable List<Position> positions,
    @JsonProperty("client_host") @Nullable String clientHost,
    @JsonProperty("consume_status") @Nullable Integer consumeStatus,
    @JsonProperty("timestamp") @Nullable Long timestamp)
    implements InstanceSeed {

  /**
   * A place in a queue.
   *
   * @param broker the broker
   * @param queue the queue
   * @param offset the offset of the message that is consumed next
   */
  record Position(
      @JsonProperty("broker") @Nullable String broker,
      @JsonProperty("queue") @Nullable Integer queue,
      @JsonProperty("offset") @Nullable Long offset) {}

  @Override
  public void check(Findings findings) {
    findings.required("group", group);
    findings.required("topic", topic);
    findings.text("client_host", clientHost, ConsumersSeed.LONGEST_HOST);
    ConsumeStatuses.check("consume_status", consumeStatus, findings);
    findings.time("timestamp", timestamp);
    List<Position> given = requireNonNullElse(positions, List.of());
    for (int index = 0; index < given.size(); index++) {
      String path = "positions[" + index + "]";
      Position position = given.get(index);
      findings.required(path, position);
      if (position != null) {
        findings.required(path + ".broker", position.broker());
        findings.required(path + ".queue", position.queue());
        findings.required(path + ".offset", position.offset());
      }
    }
  }
}
