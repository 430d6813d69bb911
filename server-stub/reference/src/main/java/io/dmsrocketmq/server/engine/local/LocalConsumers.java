package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.ConnectedConsumer;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.MessageKind;
import io.dmsrocketmq.server.store.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Keeps which consumers count as connected, and reports what they would. */
final class LocalConsumers {
  private final Database database;
  private final TraceLog traces;

  LocalConsumers(Database database, TraceLog traces) {
    this.database = database;
    this.traces = traces;
  }

  Optional<ConnectedConsumer> find(EngineInstance instance, String group, String clientId) {
    if (!Texts.isStorable(clientId)) {
      return Optional.empty();
    }
    return database.first(
        "select client_host, consume_result from consumer_client"
            + " where instance_id = ? and consumer_group = ? and client_id = ?",
        row ->
            new ConnectedConsumer(
                clientId, row.getString(1), ConsumeResult.valueOf(row.getString(2))),
        instance.id(),
        group,
        clientId);
  }

  void replace(EngineInstance instance, String group, List<ConnectedConsumer> consumers) {
    database.update(
        "delete from consumer_client where instance_id = ? and consumer_group = ?",
        instance.id(),
        group);
    consumers.forEach(
        consumer ->
            database.update(
                "insert into consumer_client"
                    + " (instance_id, consumer_group, client_id, client_host, consume_result)"
                    + " values (?, ?, ?, ?, ?)",
                instance.id(),
                group,
                consumer.clientId(),
                consumer.host(),
                consumer.result().name()));
  }

  /** Reports a consumption as the consumer would: what it got, and how it ended. */
  void report(
      EngineInstance instance,
      StoredMessage message,
      String group,
      String host,
      ConsumeResult result,
      long at) {
    String attempt = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    boolean success = result == ConsumeResult.SUCCESS;
    traces.add(
        instance,
        message.id(),
        new TraceEntry(
            Kind.DELIVERED,
            true,
            at,
            group,
            0,
            attempt,
            ConsumeResult.SUCCESS,
            message.topic(),
            message.property(MessageProperties.UNIQUE_KEY),
            message.id(),
            message.property(MessageProperties.TAGS),
            message.property(MessageProperties.KEYS),
            message.storeHost(),
            host,
            message.reconsumeTimes(),
            message.body().length(),
            MessageKind.NORMAL,
            null,
            null,
            false));
    traces.add(
        instance,
        message.id(),
        new TraceEntry(
            Kind.CONSUMED,
            success,
            at,
            group,
            0,
            attempt,
            result,
            null,
            message.property(MessageProperties.UNIQUE_KEY),
            null,
            null,
            message.property(MessageProperties.KEYS),
            null,
            host,
            message.reconsumeTimes(),
            message.body().length(),
            MessageKind.NORMAL,
            null,
            null,
            false));
  }
}
