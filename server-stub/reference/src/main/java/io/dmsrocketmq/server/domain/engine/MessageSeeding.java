package io.dmsrocketmq.server.domain.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts in place what otherwise comes from producers and consumers. Only an engine to which none can
 * connect offers it. Calls are made inside of a transaction that holds the instance, as those of an
 * {@link Engine} are.
 */
public interface MessageSeeding {

  /**
   * Sends messages.
   *
   * @param instance the instance
   * @param topic name of a topic that exists
   * @param drafts the messages, in the order in which they are stored
   * @return the stored messages, in the same order
   */
  List<StoredMessage> send(EngineInstance instance, String topic, List<MessageDraft> drafts);

  /**
   * Finds a message by the identifier that tells where it is stored.
   *
   * @param instance the instance
   * @param id the identifier
   * @return the message, or nothing if there is none
   */
  Optional<StoredMessage> find(EngineInstance instance, String id);

  /**
   * Gives up on a message: stores a copy of it as a dead letter of a group. The topic of the dead
   * letters comes into being if need be.
   *
   * @param instance the instance
   * @param group name of a group that exists
   * @param message the message that the group failed on
   * @param draft what is the copy's own
   * @return the dead letter
   */
  StoredMessage bury(
      EngineInstance instance, String group, StoredMessage message, DeadLetterDraft draft);

  /**
   * Lets a group consume a topic up to positions, and reports each message that it consumes.
   *
   * @param instance the instance
   * @param consumption who consumes what, and how it ends
   * @return how many messages were consumed
   */
  int consume(EngineInstance instance, ConsumptionDraft consumption);

  /**
   * Adds a report of a client.
   *
   * @param instance the instance
   * @param message the message that it is about
   * @param entry the report
   */
  void report(EngineInstance instance, StoredMessage message, TraceEntry entry);

  /**
   * Connects consumers to a group, and disconnects all others.
   *
   * @param instance the instance
   * @param group name of a group that exists
   * @param consumers the consumers, each with another identifier
   */
  void connect(EngineInstance instance, String group, List<ConnectedConsumer> consumers);

  /**
   * A message that is to be sent. Times are milliseconds since 1970-01-01T00:00:00Z.
   *
   * @param id its identifier, unique in the instance; null for the one that tells its place
   * @param uniqueKey the identifier that its producer gives to it; null for one that follows from
   *     the place and the seed
   * @param seed decides about unique keys that are not given
   * @param place its queue; null for the next one in turn
   * @param keys its keys
   * @param tags its tag
   * @param properties its further properties, in their order
   * @param body its content
   * @param bornAt when it is made
   * @param storedAt when it is stored
   * @param bornHost address of the producer, with a port
   * @param reconsumeTimes how often it was delivered again
   * @param producerGroup the group of the producer that reports it; null for a producer that does
   *     not report
   */
  record MessageDraft(
      @Nullable String id,
      @Nullable String uniqueKey,
      long seed,
      @Nullable QueuePlace place,
      List<String> keys,
      String tags,
      List<StoredMessage.Property> properties,
      MessageBody body,
      long bornAt,
      long storedAt,
      String bornHost,
      int reconsumeTimes,
      @Nullable String producerGroup) {}

  /**
   * A queue of a topic.
   *
   * @param broker name of the broker
   * @param queue number of the queue on its broker, from zero
   */
  record QueuePlace(String broker, int queue) {}

  /**
   * What a dead letter does not share with the message that it is a copy of.
   *
   * @param id its identifier, unique in the instance; null for the one that tells its place
   * @param storedAt when it is stored, in milliseconds since 1970-01-01T00:00:00Z
   * @param reconsumeTimes how often the message was delivered again
   */
  record DeadLetterDraft(@Nullable String id, long storedAt, int reconsumeTimes) {}

  /**
   * A piece of consumption.
   *
   * @param group name of a group that exists
   * @param topic name of a topic that exists
   * @param positions where the group stands afterwards; in other queues it stays where it is
   * @param clientHost address of the consumer, without a port
   * @param result how it ends for each message
   * @param at when, in milliseconds since 1970-01-01T00:00:00Z
   */
  record ConsumptionDraft(
      String group,
      String topic,
      List<QueuePosition> positions,
      String clientHost,
      ConsumeResult result,
      long at) {}

  /**
   * A consumer that counts as connected.
   *
   * @param clientId its identifier
   * @param host its address, without a port
   * @param result how it copes with any message that it is handed
   */
  record ConnectedConsumer(String clientId, String host, ConsumeResult result) {}
}
