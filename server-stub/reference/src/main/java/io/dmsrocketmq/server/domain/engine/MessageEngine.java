package io.dmsrocketmq.server.domain.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an instance. A message has two identifiers: the one that tells where it is
 * stored, and the unique key that its producer gave to it; where an identifier is asked for, both
 * are understood. Topics that do not exist hold no messages.
 */
public interface MessageEngine {

  /**
   * Searches a topic.
   *
   * @param instance the instance
   * @param search which messages
   * @param budget what the search may cost
   * @return the part that was asked for, ordered by the time of storing, then by queue and offset,
   *     and how many messages match
   */
  EnginePage<StoredMessage> search(
      EngineInstance instance, MessageSearch search, ScanBudget budget);

  /**
   * Looks up a message of a topic. More than one can have the same unique key, such as the copies
   * for a consumer that failed more than once.
   *
   * @param instance the instance
   * @param topic the topic
   * @param id either identifier of the message
   * @param budget what the look-up may cost
   * @return the messages, in the order of a search
   */
  List<StoredMessage> find(EngineInstance instance, String topic, String id, ScanBudget budget);

  /**
   * Tells what clients reported about a message.
   *
   * @param instance the instance
   * @param id either identifier of the message
   * @param budget what the look-up may cost, in bytes of reports
   * @return the reports, in the order of their times
   */
  List<TraceEntry> trace(EngineInstance instance, String id, ScanBudget budget);

  /**
   * Sends a dead letter once more to the group that failed on it, and to no other group. The dead
   * letter stays where it is.
   *
   * @param instance the instance
   * @param group the consumer group
   * @param id either identifier of the dead letter
   * @return whether the group has such a dead letter
   */
  boolean resend(EngineInstance instance, String group, String id);

  /**
   * Tells whether a consumer can be handed messages.
   *
   * @param instance the instance
   * @param group the consumer group
   * @param clientId the consumer
   * @return whether the consumer is connected as a member of the group
   */
  boolean isConnected(EngineInstance instance, String group, String clientId);

  /**
   * Hands a message to a consumer and waits for what comes of it. The progress of the group stays
   * as it is.
   *
   * @param instance the instance
   * @param group the consumer group
   * @param clientId the consumer
   * @param topic the topic of the message, or null for any
   * @param id either identifier of the message; without a topic, an engine may understand only the
   *     one that tells where the message is stored
   * @return how the consumer coped with it, or nothing if there is no such message
   * @throws ConsumerOfflineException if the consumer is not connected any more
   */
  Optional<ConsumeResult> deliver(
      EngineInstance instance, String group, String clientId, @Nullable String topic, String id);

  /** The consumer is not connected. */
  final class ConsumerOfflineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public ConsumerOfflineException() {
      super("The consumer is not connected.");
    }
  }
}
