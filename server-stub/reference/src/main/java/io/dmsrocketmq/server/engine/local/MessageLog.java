package io.dmsrocketmq.server.engine.local;

import static java.util.Collections.nCopies;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageBody;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import io.dmsrocketmq.server.store.Database;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores messages at the end of their queues, as brokers do. */
final class MessageLog {
  /** What a broker writes beside topic, properties and body. */
  private static final int FIXED_SIZE = 91;

  private final Database database;
  private final LocalQueues queues;

  MessageLog(Database database, LocalQueues queues) {
    this.database = database;
    this.queues = queues;
  }

  /** The queue of a message. */
  record Queue(String topic, String broker, int number) {}

  /** A place that a message has got. */
  record Place(Queue queue, long offset, long position) {}

  /**
   * What is stored.
   *
   * @param id an identifier to use instead of the one that tells the place
   */
  record NewMessage(
      @Nullable String id,
      long storedAt,
      long bornAt,
      String bornHost,
      int reconsumeTimes,
      List<Property> properties,
      MessageBody body) {}

  /** Takes the next place of a queue. It has to be filled before another one of the broker. */
  Place take(EngineInstance instance, Queue queue, long storedAt) {
    long offset = queues.append(instance, queue.topic(), queue.broker(), queue.number(), storedAt);
    return new Place(queue, offset, position(instance, queue.broker()));
  }

  /** Stores a message in the place that was taken for it. */
  StoredMessage fill(EngineInstance instance, Place place, NewMessage message) {
    String properties = PropertyText.of(message.properties());
    StoredMessage stored = stored(instance, place, message, PropertyText.size(properties));
    database.update(
        "insert into message (instance_id, id, topic, broker, queue, queue_offset, unique_key,"
            + " properties, stored_at, born_at, born_host, store_host, reconsume_times, store_size)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        instance.id(),
        stored.id(),
        stored.topic(),
        stored.broker(),
        stored.queueId(),
        stored.queueOffset(),
        stored.property(MessageProperties.UNIQUE_KEY),
        properties,
        stored.storedAt(),
        stored.bornAt(),
        stored.bornHost(),
        stored.storeHost(),
        stored.reconsumeTimes(),
        stored.storeSize());
    database.update(
        "insert into message_body (instance_id, message_id, body) values (?, ?, ?)",
        instance.id(),
        stored.id(),
        stored.body().bytes());
    Arrays.stream(stored.property(MessageProperties.KEYS).split(" "))
        .filter(key -> !key.isEmpty())
        .distinct()
        .forEach(key -> addKey(instance, stored, key));
    database.update(
        "update broker_log set next_position = ? where instance_id = ? and broker = ?",
        place.position() + stored.storeSize(),
        instance.id(),
        stored.broker());
    return stored;
  }

  /**
   * Tells how far the logs of instances reach. As on a broker, the room of messages whose topic was
   * deleted is not given back.
   */
  Map<String, Long> storedBytes(Collection<String> instanceIds) {
    if (instanceIds.isEmpty()) {
      return Map.of();
    }
    Map<String, Long> bytes = new HashMap<>();
    database
        .list(
            "select instance_id, sum(next_position) from broker_log where instance_id in ("
                + String.join(", ", nCopies(instanceIds.size(), "?"))
                + ") group by instance_id",
            row -> Map.entry(row.getString(1), row.getLong(2)),
            instanceIds.toArray())
        .forEach(entry -> bytes.put(entry.getKey(), entry.getValue()));
    return bytes;
  }

  private static StoredMessage stored(
      EngineInstance instance, Place place, NewMessage message, int sizeOfProperties) {
    Queue queue = place.queue();
    BrokerAddress address = BrokerAddress.of(instance, queue.broker());
    String given = message.id();
    return new StoredMessage(
        given == null ? address.offsetId(place.position()) : given,
        queue.topic(),
        queue.broker(),
        queue.number(),
        place.offset(),
        message.storedAt(),
        message.bornAt(),
        message.bornHost(),
        address.text(),
        message.reconsumeTimes(),
        FIXED_SIZE + message.body().length() + queue.topic().length() + sizeOfProperties,
        message.properties(),
        message.body());
  }

  private void addKey(EngineInstance instance, StoredMessage message, String key) {
    database.update(
        "insert into message_key (instance_id, message_id, word) values (?, ?, ?)",
        instance.id(),
        message.id(),
        key);
  }

  private long position(EngineInstance instance, String broker) {
    return database
        .first(
            "select next_position from broker_log where instance_id = ? and broker = ?",
            row -> row.getLong(1),
            instance.id(),
            broker)
        .orElseGet(
            () -> {
              database.update(
                  "insert into broker_log (instance_id, broker, next_position) values (?, ?, 0)",
                  instance.id(),
                  broker);
              return 0L;
            });
  }
}
