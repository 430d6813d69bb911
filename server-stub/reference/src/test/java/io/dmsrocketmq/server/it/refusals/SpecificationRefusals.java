package io.dmsrocketmq.server.it.refusals;

import io.dmsrocketmq.server.api.Operation;

/** Refusals of the family specifications. */
final class SpecificationRefusals {
  private static final String MORE_BROKERS =
      "{\"oper_type\": \"horizontal\", \"new_storage_space\": 1200, \"new_broker_num\": 2}";

  private SpecificationRefusals() {}

  static void add(RefusalTable table) {
    table.row(Operation.LIST_SPECIFICATIONS).common().query("?type=basic").earns("DMS.00400007");
    RefusalTable.Row resize =
        table
            .row(Operation.RESIZE_INSTANCE)
            .body("{\"oper_type\": \"storage\", \"new_storage_space\": 1200}");
    resize
        .common()
        .changing()
        .body("DMS.00400009", "{\"oper_type\": \"vertical\", \"new_product_id\": \"unheard-of\"}")
        .body("DMS.00400500", "{\"oper_type\": \"storage\", \"new_storage_space\": 601}");
    resize.path("engine", "kafka").earns("DMS.00400007");
    resize.on(RefusalWorld.BUSY).earns("DMS.00400017");
    resize.on(RefusalWorld.EXTENDING).earns("DMS.00400108");
    resize.on(RefusalWorld.PUBLIC).body(MORE_BROKERS).earns("DMS.00400128");
    resize.in("few-brokers").body(MORE_BROKERS).earns("DMS.00400039");
    resize.in("sold-out").earns("DMS.00400055");
    resize.in("unpaid").earns("DMS.00400107");
    resize.in("few-instances").earns("DMS.00400124");
    resize.in("restricted").earns("DMS.00500986");
    resize.in("poor").earns("DMS.00500987");
  }
}
