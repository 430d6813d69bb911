package io.dmsrocketmq.server.engine.local;

import io.dmsrocketmq.server.domain.Texts;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.MessageBody;
import io.dmsrocketmq.server.domain.engine.MessageSearch;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds messages in the table message. Those in queues that their topic has no more are gone. */
final class MessageTable {
  private static final String REACHABLE =
      " from message m join topic_broker b on b.instance_id = m.instance_id and b.topic = m.topic"
          + " and b.broker = m.broker and (m.queue < b.read_queues or m.queue < b.write_queues)";
  private static final String WITH_KEY =
      " join message_key k on k.instance_id = m.instance_id and k.message_id = m.id and k.word = ?";
  private static final String WITH_BODY =
      " join message_body c on c.instance_id = m.instance_id and c.message_id = m.id";
  private static final String IN_ORDER =
      " order by m.stored_at, m.broker, m.queue, m.queue_offset limit ? offset ?";

  private final Database database;

  MessageTable(Database database) {
    this.database = database;
  }

  EnginePage<StoredMessage> search(
      EngineInstance instance, MessageSearch search, ScanBudget budget) {
    return selection(instance, search)
        .map(selection -> page(selection, search.limit(), search.offset(), budget))
        .orElseGet(() -> new EnginePage<>(List.of(), 0));
  }

  /** Finds by either identifier, in one topic or, for null, in any. */
  List<StoredMessage> find(
      EngineInstance instance, @Nullable String topic, String id, ScanBudget budget) {
    if (!Texts.isStorable(id)) {
      return List.of();
    }
    // One after the other, since an index serves only one of them at a time.
    List<StoredMessage> placed = find(instance, topic, "id", id, budget);
    return placed.isEmpty() ? find(instance, topic, "unique_key", id, budget) : placed;
  }

  private List<StoredMessage> find(
      EngineInstance instance,
      @Nullable String topic,
      String column,
      String id,
      ScanBudget budget) {
    List<Object> arguments = new ArrayList<>(List.of(instance.id(), id));
    String condition = " where m.instance_id = ? and m." + column + " = ?";
    if (topic != null) {
      condition += " and m.topic = ?";
      arguments.add(topic);
    }
    return page(new Selection(REACHABLE, condition, arguments), Integer.MAX_VALUE, 0, budget)
        .items();
  }

  /** Finds the message in a place of a queue. */
  Optional<StoredMessage> at(EngineInstance instance, MessageLog.Queue queue, long offset) {
    return database.first(
        "select m.*, c.body from message m"
            + WITH_BODY
            + " where m.instance_id = ? and m.topic = ? and m.broker = ? and m.queue = ?"
            + " and m.queue_offset = ?",
        MessageTable::read,
        instance.id(),
        queue.topic(),
        queue.broker(),
        queue.number(),
        offset);
  }

  private record Selection(String tables, String condition, List<Object> arguments) {}

  private record Extent(int messages, long bytes) {}

  private static Optional<Selection> selection(EngineInstance instance, MessageSearch search) {
    String tables = REACHABLE;
    List<Object> arguments = new ArrayList<>();
    String key = search.key();
    if (key != null) {
      if (!Texts.isStorable(key)) {
        return Optional.empty();
      }
      tables += WITH_KEY;
      arguments.add(key);
    }
    arguments.addAll(List.of(instance.id(), search.topic(), search.begin(), search.end()));
    return Optional.of(
        new Selection(
            tables,
            " where m.instance_id = ? and m.topic = ? and m.stored_at between ? and ?",
            arguments));
  }

  private EnginePage<StoredMessage> page(
      Selection selection, int limit, int offset, ScanBudget budget) {
    budget.spend(0);
    Extent extent = extent(selection);
    budget.spend(extent.bytes());
    if (offset >= extent.messages()) {
      return new EnginePage<>(List.of(), extent.messages());
    }
    List<Object> arguments = new ArrayList<>(selection.arguments());
    arguments.add(limit);
    arguments.add(offset);
    List<StoredMessage> messages =
        database.list(
            "select m.*, c.body"
                + selection.tables()
                + WITH_BODY
                + selection.condition()
                + IN_ORDER,
            MessageTable::read,
            arguments.toArray());
    budget.spend(0);
    return new EnginePage<>(messages, extent.messages());
  }

  private Extent extent(Selection selection) {
    return database
        .first(
            "select count(*), coalesce(sum(m.store_size), 0)"
                + selection.tables()
                + selection.condition(),
            row -> new Extent(row.getInt(1), row.getLong(2)),
            selection.arguments().toArray())
        .orElseThrow();
  }

  private static StoredMessage read(ResultSet row) throws SQLException {
    return new StoredMessage(
        row.getString("id"),
        row.getString("topic"),
        row.getString("broker"),
        row.getInt("queue"),
        row.getLong("queue_offset"),
        row.getLong("stored_at"),
        row.getLong("born_at"),
        row.getString("born_host"),
        row.getString("store_host"),
        row.getInt("reconsume_times"),
        row.getLong("store_size"),
        PropertyText.read(row.getString("properties")),
        MessageBody.of(row.getBytes("body")));
  }
}
