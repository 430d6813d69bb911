package io.dmsrocketmq.server.it.refusals;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.it.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects refused requests, each as what sets it apart from one that is in order. */
final class RefusalTable {
  static final String BAD_PROJECT = "bad!project";
  static final String BAD_NAME = "a name";
  static final String LONG = "x".repeat(300);

  private final List<Refused> refused = new ArrayList<>();

  List<Refused> refused() {
    return List.copyOf(refused);
  }

  /** Begins with a request to the instance that runs, without query and body. */
  Row row(Operation operation) {
    return new Row(
        operation,
        Map.of(
            "project_id", Samples.PROJECT,
            "instance_id", RefusalWorld.RUNNING,
            "engine", "reliability"),
        "",
        null);
  }

  /** A request. */
  final class Row {
    private final Operation operation;
    private final Map<String, String> path;
    private final String query;
    private final @Nullable String body;

    private Row(
        Operation operation, Map<String, String> path, String query, @Nullable String body) {
      this.operation = operation;
      this.path = path;
      this.query = query;
      this.body = body;
    }

    /** Puts another value into the path. */
    Row path(String parameter, String value) {
      Map<String, String> changed = new HashMap<>(path);
      changed.put(parameter, value.replace(" ", "%20"));
      return new Row(operation, changed, query, body);
    }

    /** Addresses another instance of the same project. */
    Row on(String instance) {
      return path("instance_id", instance);
    }

    /** Addresses the instance of another project. */
    Row in(String project) {
      return path("project_id", project).on(RefusalWorld.runningIn(project));
    }

    Row query(String other) {
      return new Row(operation, path, other, body);
    }

    Row body(@Nullable String other) {
      return new Row(operation, path, query, other);
    }

    /** Notes that the request as it stands is refused with a code. */
    Row earns(String code) {
      String target = operation.path();
      for (Map.Entry<String, String> value : path.entrySet()) {
        target = target.replace("{" + value.getKey() + "}", value.getValue());
      }
      refused.add(new Refused(operation, code, query.isEmpty() ? target : target + query, body));
      return this;
    }

    /** Notes what is refused everywhere, as far as the operation has it. */
    Row common() {
      if (operation.path().contains("{project_id}")) {
        path("project_id", BAD_PROJECT).earns("DMS.00400002");
      }
      if (operation.path().contains("{instance_id}")) {
        on("1").earns("DMS.00400030");
        on(RefusalWorld.UNKNOWN).earns("DMS.00404022");
      }
      if (body != null) {
        body("").earns("DMS.00400004");
        body("{").earns("DMS.00400005");
        body(body.replaceFirst("\\{", "{\"unheard_of\": 1, ").replace(", }", "}"))
            .earns("DMS.10540001");
      }
      return this;
    }

    /** Notes that an instance that is still being created cannot be changed. */
    Row changing() {
      on(RefusalWorld.CREATING).earns("DMS.00400026");
      return this;
    }

    Row paging() {
      String before = query.isEmpty() ? "?" : query + "&";
      query(before + "limit=51").earns("DMS.10240042");
      query(before + "offset=-1").earns("DMS.10240043");
      return this;
    }

    /** Notes the two ways in which a name in the path can be wrong, and that it is unknown. */
    Row named(String parameter, String unknownCode) {
      path(parameter, BAD_NAME).earns("DMS.10240007");
      path(parameter, LONG).earns("DMS.10240011");
      path(parameter, RefusalWorld.MISSING).earns(unknownCode);
      return this;
    }

    /** Notes what a body earns. */
    Row body(String code, String wrong) {
      body(wrong).earns(code);
      return this;
    }
  }
}
