package io.dmsrocketmq.server.testcontrol.messages;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dmsrocketmq.server.domain.Transactions;
import io.dmsrocketmq.server.domain.engine.Engine;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageSeeding;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConnectedConsumer;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConsumptionDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.DeadLetterDraft;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.MessageDraft;
import io.dmsrocketmq.server.domain.engine.QueuePosition;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.progress.Progress;
import io.dmsrocketmq.server.testcontrol.Seed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Plays producers and consumers as seeds tell. A seed is one change: if anything is wrong with it,
 * it leaves nothing.
 */
public final class MessageSeeds {
  /** How many messages are stored before the seed tells how far it is. */
  private static final int PART = 500;

  private final InstanceAccess access;
  private final Engine engine;
  private final MessageSeeding seeding;
  private final Transactions transactions;
  private final Clock clock;
  private final Progress progress;

  /**
   * Creates the seeds.
   *
   * @param access the way to an instance
   * @param engine holds topics and consumer groups
   * @param seeding puts messages in place
   * @param transactions makes changes lasting
   * @param clock tells the times that seeds leave out
   * @param progress tells how far a large seed is
   */
  public MessageSeeds(
      InstanceAccess access,
      Engine engine,
      MessageSeeding seeding,
      Transactions transactions,
      Clock clock,
      Progress progress) {
    this.access = access;
    this.engine = engine;
    this.seeding = seeding;
    this.transactions = transactions;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Lists what can be put in place.
   *
   * @return the kinds of seeds
   */
  public List<Seed<?>> all() {
    return List.of(
        seed("messages", MessagesSeed.class, this::send),
        seed("dead-letters", DeadLettersSeed.class, this::bury),
        seed("consumption", ConsumptionSeed.class, this::consume),
        seed("consumers", ConsumersSeed.class, this::connect),
        seed("traces", TracesSeed.class, this::report));
  }

  private <T extends InstanceSeed> Seed<T> seed(
      String kind, Class<T> type, BiFunction<EngineInstance, T, @Nullable Object> action) {
    return new Seed<>(
        kind,
        type,
        seed -> {
          Findings findings = new Findings();
          findings.required("project_id", seed.projectId());
          findings.required("instance_id", seed.instanceId());
          seed.check(findings);
          findings.refuseIfAny();
          return transactions.inTransaction(
              () ->
                  action.apply(
                      InstanceAccess.forEngine(
                          access.toChange(
                              requireNonNull(seed.projectId()), requireNonNull(seed.instanceId()))),
                      seed));
        });
  }

  private Object send(EngineInstance instance, MessagesSeed seed) {
    String topic = requireNonNull(seed.topic());
    Findings findings = new Findings();
    seed.checkSize(findings);
    requireTopic(instance, topic, findings);
    findings.refuseIfAny();
    List<QueueRange> queues = engine.topics().queues(instance, topic);
    List<MessageDraft> drafts = seed.drafts(clock.millis());
    Identifiers identifiers = new Identifiers(seeding, instance, findings);
    for (int index = 0; index < drafts.size(); index++) {
      MessageDraft draft = drafts.get(index);
      String path = seed.messages() == null ? "template." : "messages[" + index + "].";
      identifiers.check(path + "msg_id", draft.id());
      findings.addIf(
          draft.place() != null
              && queues.stream()
                  .noneMatch(
                      queue ->
                          new MessageSeeding.QueuePlace(queue.broker(), queue.queue())
                              .equals(draft.place())),
          path + "queue",
          "is no queue of the topic on this broker");
    }
    findings.refuseIfAny();
    return seeded(send(instance, topic, drafts));
  }

  private List<StoredMessage> send(
      EngineInstance instance, String topic, List<MessageDraft> drafts) {
    Progress.Work work = progress.begin(drafts.size(), "messages are stored");
    List<StoredMessage> stored = new ArrayList<>();
    while (stored.size() < drafts.size()) {
      int end = Math.min(stored.size() + PART, drafts.size());
      stored.addAll(seeding.send(instance, topic, drafts.subList(stored.size(), end)));
      work.reached(end);
    }
    return stored;
  }

  private Object bury(EngineInstance instance, DeadLettersSeed seed) {
    String group = requireNonNull(seed.group());
    List<DeadLettersSeed.DeadLetter> letters = requireNonNull(seed.deadLetters());
    Findings findings = new Findings();
    requireGroup(instance, group, findings);
    List<StoredMessage> messages = new ArrayList<>();
    Identifiers identifiers = new Identifiers(seeding, instance, findings);
    for (int index = 0; index < letters.size(); index++) {
      String path = "dead_letters[" + index + "].";
      DeadLettersSeed.DeadLetter letter = letters.get(index);
      seeding
          .find(instance, requireNonNull(letter.of()))
          .ifPresentOrElse(
              messages::add,
              () -> findings.add(path + "of", "is no message of the instance: " + letter.of()));
      identifiers.check(path + "msg_id", letter.messageId());
    }
    findings.refuseIfAny();
    int retries = engine.consumerGroups().find(instance, group).orElseThrow().maxRetries();
    List<StoredMessage> buried = new ArrayList<>();
    for (int index = 0; index < letters.size(); index++) {
      DeadLettersSeed.DeadLetter letter = letters.get(index);
      DeadLetterDraft draft =
          new DeadLetterDraft(
              letter.messageId(),
              requireNonNullElse(letter.storedAt(), clock.millis()),
              requireNonNullElse(letter.reconsumeTimes(), retries));
      buried.add(seeding.bury(instance, group, messages.get(index), draft));
    }
    return seeded(buried);
  }

  private Object consume(EngineInstance instance, ConsumptionSeed seed) {
    String group = requireNonNull(seed.group());
    String topic = requireNonNull(seed.topic());
    Findings findings = new Findings();
    requireGroup(instance, group, findings);
    requireTopic(instance, topic, findings);
    findings.refuseIfAny();
    List<QueueRange> queues = engine.topics().queues(instance, topic);
    List<ConsumptionSeed.Position> given = seed.positions();
    List<QueuePosition> positions =
        given == null
            ? queues.stream()
                .map(queue -> new QueuePosition(queue.broker(), queue.queue(), queue.maxOffset()))
                .toList()
            : positions(given, queues, findings);
    findings.refuseIfAny();
    int consumed =
        seeding.consume(
            instance,
            new ConsumptionDraft(
                group,
                topic,
                positions,
                requireNonNullElse(seed.clientHost(), ConsumersSeed.HOST),
                ConsumeStatuses.of(seed.consumeStatus()),
                requireNonNullElse(seed.timestamp(), clock.millis())));
    return Map.of("consumed", consumed);
  }

  private static List<QueuePosition> positions(
      List<ConsumptionSeed.Position> given, List<QueueRange> queues, Findings findings) {
    List<QueuePosition> positions = new ArrayList<>();
    for (int index = 0; index < given.size(); index++) {
      String path = "positions[" + index + "].";
      ConsumptionSeed.Position position = given.get(index);
      String broker = requireNonNull(position.broker());
      int number = requireNonNull(position.queue());
      long offset = requireNonNull(position.offset());
      queues.stream()
          .filter(queue -> queue.broker().equals(broker) && queue.queue() == number)
          .findFirst()
          .ifPresentOrElse(
              queue ->
                  findings.number(path + "offset", offset, queue.minOffset(), queue.maxOffset()),
              () -> findings.add(path + "queue", "is no queue of the topic on this broker"));
      positions.add(new QueuePosition(broker, number, offset));
    }
    return positions;
  }

  private @Nullable Object connect(EngineInstance instance, ConsumersSeed seed) {
    String group = requireNonNull(seed.group());
    Findings findings = new Findings();
    requireGroup(instance, group, findings);
    findings.refuseIfAny();
    seeding.connect(
        instance,
        group,
        requireNonNull(seed.consumers()).stream()
            .map(
                consumer ->
                    new ConnectedConsumer(
                        requireNonNull(consumer.clientId()),
                        requireNonNullElse(consumer.clientHost(), ConsumersSeed.HOST),
                        ConsumeStatuses.of(consumer.consumeStatus())))
            .toList());
    return null;
  }

  private @Nullable Object report(EngineInstance instance, TracesSeed seed) {
    String id = requireNonNull(seed.messageId());
    Findings findings = new Findings();
    seeding
        .find(instance, id)
        .ifPresentOrElse(
            message ->
                requireNonNull(seed.trace())
                    .forEach(
                        event ->
                            seeding.report(
                                instance, message, event.entry(message, clock.millis()))),
            () -> findings.add("msg_id", "is no message of the instance: " + id));
    findings.refuseIfAny();
    return null;
  }

  private static Map<String, List<SeededMessage>> seeded(List<StoredMessage> messages) {
    return Map.of("messages", messages.stream().map(SeededMessage::of).toList());
  }

  private void requireTopic(EngineInstance instance, String topic, Findings findings) {
    findings.addIf(
        engine.topics().find(instance, topic).isEmpty(),
        "topic",
        "is no topic of the instance: " + topic);
  }

  private void requireGroup(EngineInstance instance, String group, Findings findings) {
    findings.addIf(
        engine.consumerGroups().find(instance, group).isEmpty(),
        "group",
        "is no consumer group of the instance: " + group);
  }
}
