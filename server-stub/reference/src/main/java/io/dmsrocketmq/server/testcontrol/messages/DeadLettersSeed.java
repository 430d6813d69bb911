package io.dmsrocketmq.server.testcontrol.messages;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that a group gives up on.
 *
 * @param projectId the project
 * @param instanceId the instance
 * @param group the consumer group
 * @param deadLetters the messages
 */
record DeadLettersSeed(
    @JsonProperty("project_id") @Nullable String projectId,
    @JsonProperty("instance_id") @Nullable String instanceId,
    @JsonProperty("group") @Nullable String group,
    @JsonProperty("dead_letters") @Nullable List<DeadLetter> deadLetters)
    implements InstanceSeed {

  private static final int MOST = 10_000;

  /**
   * A message that the group gives up on.
   *
   * @param of identifier of the message
   * @param messageId identifier of the dead letter; one that tells its place, if left out
   * @param storedAt when it is stored; now, if left out
   * @param reconsumeTimes how often it was delivered again; as often as the group allows, if left
   *     out
   */
  record DeadLetter(
      @JsonProperty("of") @Nullable String of,
      @JsonProperty("msg_id") @Nullable String messageId,
      @JsonProperty("stored_at") @Nullable Long storedAt,
      @JsonProperty("reconsume_times") @Nullable Integer reconsumeTimes) {}

  @Override
  public void check(Findings findings) {
    findings.required("group", group);
    findings.required("dead_letters", deadLetters);
    List<DeadLetter> given = requireNonNullElse(deadLetters, List.of());
    findings.addIf(
        deadLetters != null && (given.isEmpty() || given.size() > MOST),
        "dead_letters",
        "must have between 1 and " + MOST + " entries");
    for (int index = 0; index < given.size(); index++) {
      String path = "dead_letters[" + index + "]";
      DeadLetter letter = given.get(index);
      findings.required(path, letter);
      if (letter != null) {
        findings.required(path + ".of", letter.of());
        findings.text(path + ".msg_id", letter.messageId(), MessageTemplate.LONGEST_ID);
        findings.time(path + ".stored_at", letter.storedAt());
        findings.number(path + ".reconsume_times", letter.reconsumeTimes(), 0, Integer.MAX_VALUE);
      }
    }
  }
}
