package io.dmsrocketmq.server.it.refusals;

import static io.dmsrocketmq.server.it.refusals.RefusalTable.LONG;

import io.dmsrocketmq.server.api.Operation;

/** Refusals of the family messages. */
final class MessageRefusals {
  private static final String UNKNOWN_TOPIC = "DMS.10540401";
  private static final String UNKNOWN_GROUP = "DMS.10240405";
  private static final String DEAD_LETTERS = "%DLQ%";

  private MessageRefusals() {}

  static void add(RefusalTable table) {
    String times = "&start_time=0&end_time=1";
    RefusalTable.Row list =
        table.row(Operation.LIST_MESSAGES).query("?topic=" + RefusalWorld.TAKEN + times);
    list.common()
        .paging()
        .query("?topic=a%20b" + times)
        .earns("DMS.10240007")
        .query("?topic=" + LONG + times)
        .earns("DMS.10240011")
        .query("?topic=" + RefusalWorld.MISSING + times)
        .earns(UNKNOWN_TOPIC)
        .query("?topic=" + RefusalWorld.TAKEN + "&start_time=yesterday&end_time=1")
        .earns("DMS.00400142");
    list.path("engine", "kafka").earns("DMS.00400007");
    table
        .row(Operation.SHOW_MESSAGE_TRACE)
        .query("?msg_id=id")
        .common()
        .path("engine", "kafka")
        .earns("DMS.00400007");
    letters(table.row(Operation.EXPORT_DEAD_LETTER_MESSAGES));
    letters(table.row(Operation.RESEND_DEAD_LETTER_MESSAGES))
        .changing()
        .path("engine", "kafka")
        .earns("DMS.00400007");
    RefusalTable.Row verify =
        table
            .row(Operation.VERIFY_MESSAGE_CONSUMPTION)
            .body(verified(RefusalWorld.TAKEN, RefusalWorld.TAKEN));
    verify
        .common()
        .changing()
        .earns("DMS.50050004")
        .body("DMS.10240007", verified(RefusalWorld.TAKEN, "a name"))
        .body("DMS.10240011", verified(RefusalWorld.TAKEN, LONG))
        .body(UNKNOWN_TOPIC, verified(RefusalWorld.TAKEN, RefusalWorld.MISSING));
    verify.path("engine", "kafka").earns("DMS.00400007");
  }

  private static RefusalTable.Row letters(RefusalTable.Row row) {
    RefusalTable.Row inOrder = row.body(letters(DEAD_LETTERS + RefusalWorld.TAKEN));
    return inOrder
        .common()
        .body("DMS.10240007", letters("a name"))
        .body("DMS.10240011", letters(LONG))
        .body(UNKNOWN_TOPIC, letters(RefusalWorld.MISSING))
        .body(UNKNOWN_GROUP, letters(DEAD_LETTERS + RefusalWorld.MISSING));
  }

  private static String letters(String topic) {
    return "{\"topic\": \"%s\", \"msg_id_list\": [\"id\"]}".formatted(topic);
  }

  private static String verified(String group, String topic) {
    return "{\"group\": \"%s\", \"topic\": \"%s\", \"client_id\": \"client\","
            .formatted(group, topic)
        + " \"msg_id_list\": [\"id\"]}";
  }
}
