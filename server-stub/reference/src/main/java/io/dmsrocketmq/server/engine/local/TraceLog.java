package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.MessageKind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.TransactionState;
import io.dmsrocketmq.server.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what clients report, in the table trace_entry. */
final class TraceLog {
  private static final String ABOUT = " from trace_entry where instance_id = ? and unique_key = ?";

  /** Of an entry in an answer. */
  private static final long USUAL_SIZE = 512;

  private final Database database;

  TraceLog(Database database) {
    this.database = database;
  }

  /**
   * Adds a report.
   *
   * @param messageId the message that it goes with
   */
  void add(EngineInstance instance, String messageId, TraceEntry entry) {
    TransactionState state = entry.transactionState();
    database.update(
        "insert into trace_entry (instance_id, message_id, kind, success, reported_at,"
            + " client_group, cost_millis, request_id, consume_result, topic, unique_key,"
            + " offset_id, tags, message_keys, store_host, client_host, retry_times, body_length,"
            + " message_kind, transaction_state, transaction_id, from_transaction_check)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        instance.id(),
        messageId,
        entry.kind().name(),
        entry.success(),
        entry.at(),
        entry.group(),
        entry.costMillis(),
        entry.requestId(),
        entry.result().name(),
        entry.topic(),
        entry.uniqueKey(),
        entry.offsetId(),
        entry.tags(),
        entry.keys(),
        entry.storeHost(),
        entry.clientHost(),
        entry.retryTimes(),
        entry.bodyLength(),
        entry.messageKind().name(),
        state == null ? null : state.name(),
        entry.transactionId(),
        entry.fromTransactionCheck());
  }

  /** Reads what there is about a message, by either identifier. */
  List<TraceEntry> of(EngineInstance instance, String id, ScanBudget budget) {
    if (!Texts.isStorable(id)) {
      return List.of();
    }
    String uniqueKey =
        database
            .first(
                "select unique_key from message where instance_id = ? and id = ?",
                row -> row.getString(1),
                instance.id(),
                id)
            .orElse(id);
    int entries =
        database
            .first("select count(*)" + ABOUT, row -> row.getInt(1), instance.id(), uniqueKey)
            .orElseThrow();
    budget.spend(entries * USUAL_SIZE);
    List<TraceEntry> trace =
        database.list(
            "select *" + ABOUT + " order by reported_at, entry_id",
            TraceLog::read,
            instance.id(),
            uniqueKey);
    budget.spend(0);
    return trace;
  }

  private static TraceEntry read(ResultSet row) throws SQLException {
    return new TraceEntry(
        Kind.valueOf(row.getString("kind")),
        row.getBoolean("success"),
        row.getLong("reported_at"),
        row.getString("client_group"),
        row.getLong("cost_millis"),
        row.getString("request_id"),
        ConsumeResult.valueOf(row.getString("consume_result")),
        row.getString("topic"),
        row.getString("unique_key"),
        row.getString("offset_id"),
        row.getString("tags"),
        row.getString("message_keys"),
        row.getString("store_host"),
        row.getString("client_host"),
        row.getInt("retry_times"),
        row.getLong("body_length"),
        MessageKind.valueOf(row.getString("message_kind")),
        transactionState(row.getString("transaction_state")),
        row.getString("transaction_id"),
        row.getBoolean("from_transaction_check"));
  }

  private static @Nullable TransactionState transactionState(@Nullable String name) {
    return name == null ? null : TransactionState.valueOf(name);
  }
}
