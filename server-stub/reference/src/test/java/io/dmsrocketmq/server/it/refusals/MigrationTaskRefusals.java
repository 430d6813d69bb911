package io.dmsrocketmq.server.it.refusals;

import static io.dmsrocketmq.server.it.refusals.RefusalTable.BAD_NAME;
import static io.dmsrocketmq.server.it.refusals.RefusalTable.LONG;

import io.dmsrocketmq.server.api.Operation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Refusals of the family migration-tasks. */
final class MigrationTaskRefusals {

  private MigrationTaskRefusals() {}

  static void add(RefusalTable table) {
    table
        .row(Operation.LIST_MIGRATION_TASKS)
        .common()
        .paging()
        .query("?id=a%20b")
        .earns("DMS.00400070")
        .query("?id=" + RefusalWorld.UNKNOWN)
        .earns("DMS.10240401");
    String none = metadata(Stream.of(), Stream.of());
    String query = query("false", "task-123", "rocketmq");
    table
        .row(Operation.CREATE_MIGRATION_TASK)
        .query(query)
        .body(none)
        .common()
        .changing()
        .query(query("false", "task-123", "unheard-of"))
        .earns("DMS.00400007")
        .query(query("false", "1", "rocketmq"))
        .earns("DMS.00400010")
        .query(query)
        .body("DMS.10240007", metadata(Stream.of(BAD_NAME), Stream.of()))
        .body("DMS.10240011", metadata(Stream.of(LONG), Stream.of()))
        .body("DMS.10240017", metadata(Stream.of(RefusalWorld.TAKEN), Stream.of()))
        .body("DMS.10240018", metadata(Stream.of(), Stream.of(RefusalWorld.TAKEN)))
        .on(RefusalWorld.FULL)
        .body("DMS.10240020", metadata(Stream.of("one-more"), Stream.of()))
        .body("DMS.10240019", metadata(Stream.of(), Stream.of("one-more")));
    table
        .row(Operation.BATCH_DELETE_MIGRATION_TASKS)
        .body(tasks(RefusalWorld.UNKNOWN))
        .common()
        .changing()
        .earns("DMS.10240401")
        .body("DMS.00400070", tasks("a b"));
  }

  static String query(String overwrite, String name, String type) {
    return "?overwrite=" + overwrite + "&name=" + name + "&type=" + type;
  }

  /** Gives the metadata of as many topics and groups as an instance takes at the most. */
  static String filling(int topics, int groups) {
    return metadata(
        IntStream.range(0, topics).mapToObj("topic-%d"::formatted),
        IntStream.range(0, groups).mapToObj("group-%d"::formatted));
  }

  private static String metadata(Stream<String> topics, Stream<String> groups) {
    return "{\"topicConfigTable\": {%s}, \"subscriptionGroupTable\": {%s}}"
        .formatted(entries(topics), entries(groups));
  }

  private static String entries(Stream<String> names) {
    return names.map("\"%s\": {}"::formatted).collect(Collectors.joining(", "));
  }

  private static String tasks(String id) {
    return "{\"task_ids\": " + List.of("\"" + id + "\"") + "}";
  }
}
