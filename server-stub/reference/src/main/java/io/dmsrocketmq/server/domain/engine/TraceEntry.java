package io.dmsrocketmq.server.domain.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a client reported about one message. What its kind does not know is null: only the sending
 * and the delivery know the message, and only the sending knows where it was stored.
 *
 * @param kind what the client did
 * @param success whether it succeeded
 * @param at when, in milliseconds since 1970-01-01T00:00:00Z
 * @param group the producer group or consumer group of the client
 * @param costMillis how long it took
 * @param requestId joins the entries of one attempt
 * @param result how the consumption ended; success for what is no consumption
 * @param topic the topic
 * @param uniqueKey the identifier that the producer gave to the message
 * @param offsetId tells where the message is stored
 * @param tags the tag of the message
 * @param keys the keys of the message
 * @param storeHost address of the broker, with a port
 * @param clientHost address of the client, without a port
 * @param retryTimes how often the sending or the delivery was repeated
 * @param bodyLength number of bytes of the content
 * @param messageKind what kind of message it is
 * @param transactionState the end of the transaction, or null where there is none
 * @param transactionId the transaction, or null where there is none
 * @param fromTransactionCheck whether the broker asked back for the end of the transaction
 */
public record TraceEntry(
    Kind kind,
    boolean success,
    long at,
    String group,
    long costMillis,
    String requestId,
    ConsumeResult result,
    @Nullable String topic,
    String uniqueKey,
    @Nullable String offsetId,
    @Nullable String tags,
    @Nullable String keys,
    @Nullable String storeHost,
    @Nullable String clientHost,
    int retryTimes,
    long bodyLength,
    MessageKind messageKind,
    @Nullable TransactionState transactionState,
    @Nullable String transactionId,
    boolean fromTransactionCheck) {

  /** What clients report. */
  public enum Kind {
    /** A producer sent the message. */
    SENT("Pub"),
    /** A consumer got the message. */
    DELIVERED("SubBefore"),
    /** A consumer is done with the message. */
    CONSUMED("SubAfter"),
    /** A producer ended the transaction of the message. */
    TRANSACTION_ENDED("EndTransaction");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /**
     * Gives RocketMQ's word.
     *
     * @return the word that traces use
     */
    public String word() {
      return word;
    }
  }

  /** The kinds of messages. */
  public enum MessageKind {
    /** Neither delayed nor part of a transaction. */
    NORMAL("Normal_Msg"),
    /** Part of a transaction that has not ended. */
    HALF("Trans_Msg_Half"),
    /** Part of a transaction that was committed. */
    COMMITTED("Trans_msg_Commit"),
    /** To be delivered later. */
    DELAYED("Delay_Msg");

    private final String word;

    MessageKind(String word) {
      this.word = word;
    }

    /**
     * Gives RocketMQ's word.
     *
     * @return the word that traces use
     */
    public String word() {
      return word;
    }
  }

  /** How a transaction can end. */
  public enum TransactionState {
    /** Its messages are delivered. */
    COMMITTED("COMMIT_MESSAGE"),
    /** Its messages are dropped. */
    ROLLED_BACK("ROLLBACK_MESSAGE"),
    /** The producer does not know yet. */
    UNKNOWN("UNKNOW");

    private final String word;

    TransactionState(String word) {
      this.word = word;
    }

    /**
     * Gives RocketMQ's word.
     *
     * @return the word that traces use
     */
    public String word() {
      return word;
    }
  }
}
