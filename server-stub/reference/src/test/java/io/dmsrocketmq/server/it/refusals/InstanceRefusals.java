package io.dmsrocketmq.server.it.refusals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.it.Samples;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Refusals of the family instances. */
final class InstanceRefusals {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNHEARD_OF = "{\"name\": \"new-instance\"}";

  private InstanceRefusals() {}

  static void add(RefusalTable table) {
    create(table);
    update(table);
    delete(table);
    table
        .row(Operation.LIST_INSTANCES)
        .common()
        .paging()
        .query("?engine=kafka")
        .earns("DMS.00400007")
        .query("?instance_id=1")
        .earns("DMS.00400030");
    table.row(Operation.SHOW_INSTANCE).common();
    table.row(Operation.LIST_BROKERS).common();
  }

  private static void create(RefusalTable table) {
    RefusalTable.Row create = table.row(Operation.CREATE_INSTANCE).body(instance(UNHEARD_OF));
    create
        .common()
        .body("DMS.00400007", instance("{\"engine\": \"kafka\"}"))
        .body("DMS.00400008", instance("{\"engine_version\": \"0.1\"}"))
        .body("DMS.00400009", instance("{\"product_id\": \"unheard-of\"}"))
        .body("DMS.00400010", instance("{\"name\": \"1\"}"))
        .body("DMS.00400011", instance(description()))
        .body("DMS.00400013", instance("{\"vpc_id\": \"\"}"))
        .body("DMS.00400014", instance("{\"security_group_id\": \"\"}"))
        .body("DMS.00400016", instance("{\"subnet_id\": \"\"}"))
        .body("DMS.00400042", instance("{\"available_zones\": [\"unheard-of\"]}"))
        .body("DMS.00400049", instance("{\"ipv6_enable\": true}"))
        .body("DMS.00400060", instance("{\"name\": \"" + RefusalWorld.NAME + "\"}"))
        .body("DMS.00400067", instance("{\"available_zones\": []}"))
        .body("DMS.00400128", instance("{\"enable_publicip\": true}"))
        .body("DMS.00400500", instance("{\"storage_space\": 1}"));
    create.in("few-instances").earns("DMS.00400035");
    create.in("few-brokers").earns("DMS.00400039");
    create.in("sold-out").earns("DMS.00400055");
    create.in("restricted").earns("DMS.00500986");
    create.in("poor").earns("DMS.00500987");
    create
        .in("networks")
        .body("DMS.00400068", instance(network("vpc-9", "subnet-1", "open")))
        .body("DMS.00400018", instance(network("vpc-1", "subnet-9", "open")))
        .body("DMS.00400020", instance(network("vpc-1", "subnet-2", "open")))
        .body("DMS.00400046", instance(network("vpc-1", "subnet-1", "unheard-of")))
        .body("DMS.00400048", instance(network("vpc-1", "subnet-1", "closed")));
  }

  private static void update(RefusalTable table) {
    RefusalTable.Row update = table.row(Operation.UPDATE_INSTANCE).body("{\"name\": \"other\"}");
    update
        .common()
        .changing()
        .body("DMS.00400010", "{\"name\": \"1\"}")
        .body("DMS.00400011", description())
        .body("DMS.00400014", "{\"security_group_id\": \"\"}")
        .body("DMS.00400060", "{\"name\": \"" + RefusalWorld.NAME_OF_CREATING + "\"}")
        .body("DMS.00400128", "{\"enable_publicip\": true}");
    update
        .in("networks")
        .body("DMS.00400046", "{\"security_group_id\": \"unheard-of\"}")
        .body("DMS.00400048", "{\"security_group_id\": \"closed\"}");
  }

  private static void delete(RefusalTable table) {
    table.row(Operation.DELETE_INSTANCE).common().changing();
    String many =
        IntStream.range(0, 51)
            .mapToObj(number -> "\"" + new UUID(0, number) + "\"")
            .collect(Collectors.joining(", "));
    table
        .row(Operation.BATCH_DELETE_INSTANCES)
        .body(selection("\"" + RefusalWorld.UNKNOWN + "\""))
        .common()
        .body("DMS.00400030", selection("\"1\""))
        .body(
            "DMS.00400064", selection("\"" + RefusalWorld.UNKNOWN + "\"").replace("delete", "mend"))
        .body("DMS.00400065", "{\"action\": \"delete\"}")
        .body(
            "DMS.00400082",
            selection(
                String.join(", ", Collections.nCopies(2, "\"" + RefusalWorld.UNKNOWN + "\""))))
        .body("DMS.00400099", selection("\"" + RefusalWorld.CREATING + "\""))
        .body("DMS.00400100", selection(many));
  }

  private static String selection(String instances) {
    return "{\"action\": \"delete\", \"instances\": [" + instances + "]}";
  }

  private static String description() {
    return "{\"description\": \"" + "x".repeat(1025) + "\"}";
  }

  private static String network(String vpc, String subnet, String group) {
    return "{\"vpc_id\": \"%s\", \"subnet_id\": \"%s\", \"security_group_id\": \"%s\"}"
        .formatted(vpc, subnet, group);
  }

  /** Gives a creation that is in order except for what is given. */
  private static String instance(String change) {
    try {
      ObjectNode instance = (ObjectNode) JSON.readTree(Samples.createInstance("new-instance"));
      return instance.setAll((ObjectNode) JSON.readTree(change)).toString();
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  static List<String> projects() {
    return List.of(
        "few-instances", "few-brokers", "sold-out", "restricted", "poor", "unpaid", "networks");
  }
}
