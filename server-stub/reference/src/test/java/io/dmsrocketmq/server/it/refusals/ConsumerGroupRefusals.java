package io.dmsrocketmq.server.it.refusals;

import static io.dmsrocketmq.server.it.refusals.RefusalTable.BAD_NAME;
import static io.dmsrocketmq.server.it.refusals.RefusalTable.LONG;

import io.dmsrocketmq.server.api.Operation;
import java.util.List;

/** Refusals of the family consumer-groups. */
final class ConsumerGroupRefusals {
  private static final String GROUP = "group";
  private static final String GROUP_ID = "group_id";
  private static final String UNKNOWN_GROUP = "DMS.10240405";
  private static final String UNKNOWN_TOPIC = "DMS.10540401";

  private ConsumerGroupRefusals() {}

  static void add(RefusalTable table) {
    table.row(Operation.LIST_CONSUMER_GROUPS).common().paging();
    create(table);
    table
        .row(Operation.BATCH_UPDATE_CONSUMER_GROUPS)
        .body("{\"groups\": [" + named(RefusalWorld.TAKEN) + "]}")
        .common()
        .changing()
        .body("DMS.10240007", "{\"groups\": [" + named(BAD_NAME) + "]}")
        .body("DMS.10240011", "{\"groups\": [" + named(LONG) + "]}")
        .body(UNKNOWN_GROUP, "{\"groups\": [" + named(RefusalWorld.MISSING) + "]}");
    for (Operation operation :
        List.of(
            Operation.SHOW_CONSUMER_GROUP,
            Operation.DELETE_CONSUMER_GROUP,
            Operation.LIST_CONSUMER_GROUP_TOPICS)) {
      table.row(operation).path(GROUP, RefusalWorld.TAKEN).common().named(GROUP, UNKNOWN_GROUP);
    }
    table.row(Operation.DELETE_CONSUMER_GROUP).path(GROUP, RefusalWorld.TAKEN).changing();
    table
        .row(Operation.LIST_CONSUMER_GROUP_TOPICS)
        .path(GROUP, RefusalWorld.TAKEN)
        .paging()
        .query("?topic=" + RefusalWorld.MISSING)
        .earns(UNKNOWN_TOPIC);
    table
        .row(Operation.UPDATE_CONSUMER_GROUP)
        .path(GROUP, RefusalWorld.TAKEN)
        .body("{\"enabled\": true, \"broadcast\": false, \"retry_max_time\": 5}")
        .common()
        .changing()
        .named(GROUP, UNKNOWN_GROUP);
    reset(table);
    table
        .row(Operation.LIST_CONSUMER_GROUP_ACCESS_POLICIES)
        .path(GROUP_ID, RefusalWorld.TAKEN)
        .common()
        .paging()
        .named(GROUP_ID, UNKNOWN_GROUP)
        .path("engine", "kafka")
        .earns("DMS.00400007");
  }

  private static void create(RefusalTable table) {
    RefusalTable.Row create =
        table.row(Operation.CREATE_OR_BATCH_DELETE_CONSUMER_GROUPS).body(named("new-group"));
    create
        .common()
        .changing()
        .body("DMS.10240007", named(BAD_NAME))
        .body("DMS.10240011", named(LONG))
        .body("DMS.10240018", named(RefusalWorld.TAKEN));
    create.on(RefusalWorld.FULL).earns("DMS.10240019");
    create
        .query("?action=delete")
        .body(UNKNOWN_GROUP, "{\"groups\": [\"" + RefusalWorld.MISSING + "\"]}");
  }

  private static void reset(RefusalTable table) {
    RefusalTable.Row reset =
        table
            .row(Operation.RESET_CONSUMER_OFFSET)
            .path(GROUP_ID, RefusalWorld.TAKEN)
            .body(moment(RefusalWorld.TAKEN, "0"));
    reset
        .common()
        .changing()
        .named(GROUP_ID, UNKNOWN_GROUP)
        .body("DMS.00400142", moment(RefusalWorld.TAKEN, "yesterday"))
        .body(UNKNOWN_TOPIC, moment(RefusalWorld.MISSING, "0"));
    reset.path("engine", "kafka").earns("DMS.00400007");
  }

  private static String moment(String topic, String timestamp) {
    return "{\"topic\": \"%s\", \"timestamp\": \"%s\"}".formatted(topic, timestamp);
  }

  private static String named(String name) {
    return "{\"name\": \"%s\"}".formatted(name);
  }
}
