package io.dmsrocketmq.server.testcontrol.messages;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The consumers that are connected to a group. Others are connected no more.
 *
 * @param projectId the project
 * @param instanceId the instance
 * @param group the consumer group
 * @param consumers the consumers; none for a group that is offline
 */
record ConsumersSeed(
    @JsonProperty("project_id") @Nullable String projectId,
    @JsonProperty("instance_id") @Nullable String instanceId,
    @JsonProperty("group") @Nullable String group,
    @JsonProperty("consumers") @Nullable List<Consumer> consumers)
    implements InstanceSeed {

  static final String HOST = "127.0.0.1";
  static final int LONGEST_HOST = 255;
  private static final int MOST = 1000;

  /**
   * A consumer.
   *
   * @param clientId its identifier
   * @param clientHost its address, without a port
   * @param consumeStatus the number that traces have for how it copes with any message; success, if
   *     left out
   */
  record Consumer(
      @JsonProperty("client_id") @Nullable String clientId,
      @JsonProperty("client_host") @Nullable String clientHost,
      @JsonProperty("consume_status") @Nullable Integer consumeStatus) {}

  @Override
  public void check(Findings findings) {
    findings.required("group", group);
    findings.required("consumers", consumers);
    List<Consumer> given = requireNonNullElse(consumers, List.of());
    findings.addIf(given.size() > MOST, "consumers", "must have at most " + MOST + " entries");
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < given.size(); index++) {
      String path = "consumers[" + index + "]";
      Consumer consumer = given.get(index);
      findings.required(path, consumer);
      if (consumer != null) {
        String clientId = consumer.clientId();
        findings.required(path + ".client_id", clientId);
        findings.text(path + ".client_id", clientId, MessageTemplate.LONGEST_ID);
        findings.addIf(
            clientId != null && !seen.add(clientId), path + ".client_id", "stands there before");
        findings.text(path + ".client_host", consumer.clientHost(), LONGEST_HOST);
        ConsumeStatuses.check(path + ".consume_status", consumer.consumeStatus(), findings);
      }
    }
  }
}
