package io.dmsrocketmq.server.testcontrol.messages;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dmsrocketmq.server.domain.engine.MessageBody;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Messages for a topic: those that are listed, or many of one template.
 *
 * @param projectId the project
 * @param instanceId the instance
 * @param topic the topic
 * @param seed decides about the unique keys that are not given
 * @param producerGroup the group of the producer that reports the sending
 * @param traced whether the producer reports
 * @param messages the messages, in the order in which they are stored
 * @param template what many messages look like
 * @param count how many
 * @param interval milliseconds between the times of one and the next
 */
record MessagesSeed(
    @JsonProperty("project_id") @Nullable String projectId,
    @JsonProperty("instance_id") @Nullable String instanceId,
    @JsonProperty("topic") @Nullable String topic,
    @JsonProperty("seed") @Nullable Long seed,
    @JsonProperty("producer_group") @Nullable String producerGroup,
    @JsonProperty("traced") @Nullable Boolean traced,
    @JsonProperty("messages") @Nullable List<MessageTemplate> messages,
    @JsonProperty("template") @Nullable MessageTemplate template,
    @JsonProperty("count") @Nullable Integer count,
    @JsonProperty("interval") @Nullable Long interval)
    implements InstanceSeed {

  private static final int MOST = 10_000;

  /** All of it is one change, which the database holds in memory several times over. */
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private static final long LONGEST_INTERVAL = 86_400_000;
  private static final String PRODUCER_GROUP = "producer";

  @Override
  public void check(Findings findings) {
    findings.required("topic", topic);
    findings.text("producer_group", producerGroup, MessageTemplate.LONGEST_ID);
    findings.number("interval", interval, 0, LONGEST_INTERVAL);
    if ((messages == null) == (template == null)) {
      findings.add("messages", "must be given, or template must, but not both");
    } else if (messages != null) {
      findings.addIf(count != null, "count", "goes together with template");
      checkListed(messages, findings);
    } else {
      checkTemplate(requireNonNull(template), findings);
    }
  }

  private static void checkListed(List<MessageTemplate> listed, Findings findings) {
    findings.addIf(
        listed.isEmpty() || listed.size() > MOST,
        "messages",
        "must have between 1 and " + MOST + " entries");
    for (int index = 0; index < listed.size(); index++) {
      String path = "messages[" + index + "]";
      findings.required(path, listed.get(index));
      if (listed.get(index) != null) {
        listed.get(index).check(path + ".", findings);
      }
    }
  }

  private void checkTemplate(MessageTemplate one, Findings findings) {
    one.check("template.", findings);
    findings.required("count", count);
    findings.number("count", count, 1, MOST);
    findings.addIf(
        one.messageId() != null, "template.msg_id", "cannot be that of more than one message");
  }

  /** Makes the messages; only of a seed that was checked. */
  List<MessageDraft> drafts(long now) {
    String reporter =
        Boolean.FALSE.equals(traced) ? null : requireNonNullElse(producerGroup, PRODUCER_GROUP);
    long pause = requireNonNullElse(interval, 0L);
    long number = requireNonNullElse(seed, 0L);
    MessageBody same = template == null ? null : template.sameBody();
    return IntStream.range(0, messages == null ? requireNonNullElse(count, 0) : messages.size())
        .mapToObj(
            index -> {
              MessageTemplate message = message(index);
              MessageBody body = same == null ? message.body(index) : same;
              return message.draft(index, body, now, pause * index, number, reporter);
            })
        .toList();
  }

  /** Tells whether the bodies fit into one seed; only of a seed that was checked. */
  void checkSize(Findings findings) {
    long bytes =
        messages == null
            ? (long) requireNonNull(template).size() * requireNonNullElse(count, 0)
            : messages.stream().mapToLong(MessageTemplate::size).sum();
    findings.addIf(
        bytes > MOST_BYTES,
        messages == null ? "count" : "messages",
        "must not make more than " + MOST_BYTES + " bytes of bodies");
  }

  MessageTemplate message(int index) {
    return messages == null ? requireNonNull(template) : messages.get(index);
  }
}
