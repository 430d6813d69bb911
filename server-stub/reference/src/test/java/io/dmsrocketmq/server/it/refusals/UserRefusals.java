package io.dmsrocketmq.server.it.refusals;

import static io.dmsrocketmq.server.it.refusals.RefusalTable.LONG;

import io.dmsrocketmq.server.api.Operation;

/** Refusals of the family users; those about who may use what are with topics and groups. */
final class UserRefusals {
  private static final String NAME = "user_name";
  private static final String UNKNOWN_USER = "DMS.10240401";
  private static final String INVALID_NAME = "DMS.00400015";

  private UserRefusals() {}

  static void add(RefusalTable table) {
    table.row(Operation.LIST_USERS).common().paging();
    rules(table.row(Operation.CREATE_USER).body(user("")).common());
    single(table.row(Operation.SHOW_USER));
    single(table.row(Operation.DELETE_USER)).changing();
    rules(single(table.row(Operation.UPDATE_USER).body("{}")).body(user("")));
  }

  private static RefusalTable.Row single(RefusalTable.Row row) {
    RefusalTable.Row nobody = row.path(NAME, RefusalWorld.MISSING);
    row.path(NAME, LONG).earns(INVALID_NAME);
    return nobody.common().earns(UNKNOWN_USER);
  }

  private static void rules(RefusalTable.Row row) {
    row.changing()
        .body(INVALID_NAME, user("\"access_key\": \"1user-name\""))
        .body("DMS.00400012", user("\"secret_key\": \"short\""))
        .body("DMS.10240007", user("\"topic_perms\": [{\"name\": \"a topic\", \"perm\": \"PUB\"}]"))
        .body(
            "DMS.10240011",
            user("\"group_perms\": [{\"name\": \"%s\", \"perm\": \"PUB\"}]".formatted(LONG)));
  }

  /** Gives a user that is in order except for what is given. */
  private static String user(String field) {
    String key = field.contains("access_key") ? "" : "\"access_key\": \"user-name\", ";
    String secret = field.contains("secret_key") ? "" : "\"secret_key\": \"Example-Secret-1\", ";
    return "{" + key + secret + "\"admin\": false" + (field.isEmpty() ? "" : ", " + field) + "}";
  }
}
