package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.plan.Check;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.TestControl;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A filter lets pass what fits it, all of it and nothing else. */
public final class FilterChecks implements CheckFamily {

  private static final String FAMILY = "filters";
  private static final String INSTANCES = "listInstances";
  private static final String GROUPS = "listConsumerGroups";
  private static final int LARGEST_PAGE = 50;

  private final World world;
  private final TestControl control;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   * @param control plays consumers, if the server lets it
   */
  public FilterChecks(World world, TestControl control) {
    this.world = world;
    this.control = control;
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        claim(INSTANCES, "filters by a part of the name", this::instancesByName),
        claim(INSTANCES, "filters by the whole name", this::instancesByWholeName),
        claim(INSTANCES, "filters by the identifier", this::instancesById),
        claim(INSTANCES, "filters by the status", this::instancesByStatus),
        claim(GROUPS, "filters by a part of the name", this::groupsByName),
        claim("listMigrationTasks", "finds one task by its identifier", this::tasksById),
        claim("listProjects", "filters by the name", this::projectsByName),
        claim("listMessages", "filters by identifier and key", this::messages));
  }

  private static Claim claim(String operation, String text, Check check) {
    return new Claim(FAMILY, operation, text, check);
  }

  private void instancesByName(Session session) {
    List<String> spares = world.spareInstances();
    expect(session, instances().withQuery("name", world.prefix() + "-spare"), Set.copyOf(spares));
    expect(session, instances().withQuery("name", world.name("nobody")), Set.of());
  }

  private void instancesByWholeName(Session session) {
    String id = world.spareInstances().get(0);
    String name = shown(id).path("name").asText();
    ContractRequest exact = instances().withQuery("exact_match_name", "true");
    expect(session, exact.withQuery("name", name), Set.of(id));
    expect(session, exact.withQuery("name", world.prefix() + "-spare"), Set.of());
  }

  private void instancesById(Session session) {
    String id = world.spareInstances().get(1);
    expect(session, instances().withQuery("instance_id", id), Set.of(id));
  }

  private void instancesByStatus(Session session) {
    List<String> spares = world.spareInstances();
    ContractRequest mine = instances().withQuery("name", world.prefix() + "-spare");
    expect(session, mine.withQuery("status", "RUNNING"), Set.copyOf(spares));
    expect(session, mine.withQuery("status", "RESTARTING"), Set.of());
  }

  private void groupsByName(Session session) {
    String first = world.newGroup();
    world.newGroup();
    ContractRequest groups = world.on(GROUPS).withQuery("limit", LARGEST_PAGE);
    expect(session, groups.withQuery("group", first), Set.of(first));
    expect(session, groups.withQuery("group", first.substring(2)), Set.of(first));
    expect(session, groups.withQuery("group", world.name("nobody")), Set.of());
  }

  private void tasksById(Session session) {
    String task = world.task();
    String other = world.newTask();
    session.expect(!other.equals(task), "two tasks have one identifier: " + task);
    expect(session, world.on("listMigrationTasks").withQuery("id", task), Set.of(task));
  }

  private void projectsByName(Session session) {
    ContractRequest projects = world.on("listProjects");
    JsonNode mine = null;
    for (JsonNode project : session.succeed(projects).json().path("projects")) {
      if (project.path("id").asText().equals(world.server().tenant().project())) {
        mine = project;
      }
    }
    if (mine == null) {
      session.fault("listProjects does not show the project of the caller");
      return;
    }
    JsonNode found = session.succeed(projects.withQuery("name", mine.path("name").asText())).json();
    session.expect(
        found.path("projects").size() == 1 && found.at("/projects/0/id").equals(mine.path("id")),
        "the project is not found by its name: " + found);
    JsonNode nobody = session.succeed(projects.withQuery("name", world.name("nobody"))).json();
    session.expect(nobody.path("projects").isEmpty(), "a name that no project has finds " + nobody);
  }

  private void messages(Session session) {
    String topic = world.newTopic();
    List<String> messages = control.store(world, topic, 3);
    ContractRequest all = world.messagesOf(topic);
    expect(session, all.withQuery("msg_id", messages.get(1)), Set.of(messages.get(1)));
    expect(session, all.withQuery("key", "no-such-key"), Set.of());
  }

  private ContractRequest instances() {
    return world.on(INSTANCES).withQuery("limit", LARGEST_PAGE);
  }

  private JsonNode shown(String instance) {
    return world.server().make(world.on("showInstance").withPath("instance_id", instance));
  }

  private static void expect(Session session, ContractRequest request, Set<String> expected) {
    JsonNode paging = request.operation().definition().path("x-dms-paging");
    JsonNode answer = session.succeed(request).json();
    Set<String> found = new TreeSet<>();
    answer
        .path(paging.path("records").asText())
        .forEach(record -> found.add(record.path(paging.path("key").asText()).asText()));
    session.expect(found.equals(expected), request + " finds " + found + " instead of " + expected);
  }
}
