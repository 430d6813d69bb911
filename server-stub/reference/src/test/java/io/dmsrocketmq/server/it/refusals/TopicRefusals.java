package io.dmsrocketmq.server.it.refusals;

import static io.dmsrocketmq.server.it.refusals.RefusalTable.BAD_NAME;
import static io.dmsrocketmq.server.it.refusals.RefusalTable.LONG;

import io.dmsrocketmq.server.api.Operation;
import java.util.List;

/** Refusals of the family topics. */
final class TopicRefusals {
  private static final String TOPIC = "topic";
  private static final String UNKNOWN_TOPIC = "DMS.10540401";

  private TopicRefusals() {}

  static void add(RefusalTable table) {
    RefusalTable.Row create =
        table.row(Operation.CREATE_OR_BATCH_DELETE_TOPICS).body(named("new-topic"));
    create
        .common()
        .changing()
        .body("DMS.10240007", named(BAD_NAME))
        .body("DMS.10240011", named(LONG))
        .body("DMS.10240017", named(RefusalWorld.TAKEN));
    create.on(RefusalWorld.FULL).earns("DMS.10240020");
    create
        .query("?action=delete")
        .body(UNKNOWN_TOPIC, "{\"topics\": [\"" + RefusalWorld.MISSING + "\"]}");
    for (Operation operation :
        List.of(
            Operation.SHOW_TOPIC,
            Operation.DELETE_TOPIC,
            Operation.SHOW_TOPIC_STATUS,
            Operation.LIST_TOPIC_CONSUMER_GROUPS,
            Operation.LIST_TOPIC_ACCESS_POLICIES)) {
      table.row(operation).path(TOPIC, RefusalWorld.TAKEN).common().named(TOPIC, UNKNOWN_TOPIC);
    }
    table.row(Operation.LIST_TOPIC_CONSUMER_GROUPS).path(TOPIC, RefusalWorld.TAKEN).paging();
    table.row(Operation.LIST_TOPIC_ACCESS_POLICIES).path(TOPIC, RefusalWorld.TAKEN).paging();
    table.row(Operation.DELETE_TOPIC).path(TOPIC, RefusalWorld.TAKEN).changing();
    table
        .row(Operation.UPDATE_TOPIC)
        .path(TOPIC, RefusalWorld.TAKEN)
        .body("{\"permission\": \"all\"}")
        .common()
        .changing()
        .named(TOPIC, UNKNOWN_TOPIC);
  }

  private static String named(String name) {
    return "{\"name\": \"%s\", \"queue_num\": 1}".formatted(name);
  }
}
