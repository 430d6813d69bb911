package io.dmsrocketmq.server.it.refusals;

import static io.dmsrocketmq.server.it.refusals.RefusalTable.LONG;

import io.dmsrocketmq.server.api.Operation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Refusals of the families configs, tags, iam and availability-zones. */
final class SettingRefusals {

  private SettingRefusals() {}

  static void add(RefusalTable table) {
    table.row(Operation.LIST_CONFIGS).common();
    table
        .row(Operation.UPDATE_CONFIGS)
        .body("{\"rocketmq_configs\": [{\"name\": \"unknown\", \"value\": \"1\"}]}")
        .common()
        .changing()
        .earns("DMS.00400063");
    tags(table);
    table.row(Operation.OBTAIN_TOKEN).body("{\"auth\": {}}").common();
  }

  private static void tags(RefusalTable table) {
    table.row(Operation.LIST_INSTANCE_TAGS).common();
    table.row(Operation.LIST_PROJECT_TAGS).common();
    String eleven =
        IntStream.range(0, 11)
            .mapToObj("{\"key\": \"key%d\"}"::formatted)
            .collect(Collectors.joining(", "));
    table
        .row(Operation.BATCH_UPDATE_INSTANCE_TAGS)
        .body(tags("create", "{\"key\": \"a\"}"))
        .common()
        .body("DMS.10240035", tags("create", "{\"key\": \"\"}"))
        .body("DMS.10240036", tags("create", "{\"key\": \"a/b\"}"))
        .body("DMS.10240038", tags("create", "{\"key\": \"a\", \"value\": \"" + LONG + "\"}"))
        .body("DMS.10240039", tags("create", "{\"key\": \"a\", \"value\": \"a/b\"}"))
        .body("DMS.10240040", tags("replace", "{\"key\": \"a\"}"))
        .body("DMS.10240044", tags("create", eleven))
        .body("DMS.10240045", tags("create", "{\"key\": \"a\"}, {\"key\": \"a\"}"))
        .body("DMS.10240426", tags("delete", "{\"key\": \"a\"}"));
  }

  private static String tags(String action, String tags) {
    return "{\"action\": \"%s\", \"tags\": [%s]}".formatted(action, tags);
  }
}
