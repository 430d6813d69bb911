package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.TestControl;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pages of a list are parts of it: limits hold, nothing is left out, nothing comes twice. */
public final class PagingChecks implements CheckFamily {

  private static final String FAMILY = "paging";
  private static final int RECORDS = 5;

  private final World world;
  private final TestControl control;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   * @param control plays consumers, if the server lets it
   */
  public PagingChecks(World world, TestControl control) {
    this.world = world;
    this.control = control;
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Operation operation : world.server().contract().operations()) {
      if (parameter(operation, "limit") != null) {
        claims.add(
            new Claim(
                FAMILY,
                operation.id(),
                "gives pages that are parts of the list",
                session -> paged(session, operation)));
      }
    }
    return claims;
  }

  private void paged(Session session, Operation operation) {
    switch (operation.id()) {
      case "listInstances" -> check(session, world.on(operation.id()), world.spareInstances());
      case "listConsumerGroups" ->
          check(session, world.on(operation.id()), several(world::newGroup));
      case "listUsers" -> check(session, world.on(operation.id()), several(world::newUser));
      case "listMigrationTasks" ->
          check(session, world.on(operation.id()), several(world::newTask));
      case "listTopicAccessPolicies", "listConsumerGroupAccessPolicies" ->
          check(session, world.on(operation.id()), several(world::newUser));
      case "listTopicConsumerGroups" -> {
        String topic = world.newTopic();
        List<String> groups = several(world::newGroup);
        groups.forEach(group -> control.consume(world, group, topic));
        check(session, world.on(operation.id()).withPath("topic", topic), groups);
      }
      case "listConsumerGroupTopics" -> {
        String group = world.newGroup();
        List<String> topics = several(world::newTopic);
        topics.forEach(topic -> control.consume(world, group, topic));
        check(session, world.on(operation.id()).withPath("group", group), topics);
      }
      case "listMessages" -> {
        String topic = world.newTopic();
        List<String> messages = control.store(world, topic, RECORDS);
        check(session, world.messagesOf(topic), messages);
      }
      default -> session.fault("the verifier does not know how to fill " + operation.id());
    }
  }

  private static List<String> several(Supplier<String> maker) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      all.add(maker.get());
    }
    return all;
  }

  private void check(Session session, ContractRequest request, List<String> expected) {
    JsonNode limit = parameter(request.operation(), "limit");
    JsonNode offset = parameter(request.operation(), "offset");
    new Pager(session, request, value(limit, "maximum"), value(offset, "default")).check(expected);
  }

  private static int value(@Nullable JsonNode schema, String keyword) {
    return schema == null ? 0 : schema.path(keyword).asInt();
  }

  private @Nullable JsonNode parameter(Operation operation, String name) {
    for (JsonNode reference : operation.definition().path("parameters")) {
      JsonNode parameter = world.server().contract().resolve(reference);
      if (parameter.path("name").asText().equals(name)) {
        return world.server().contract().resolve(parameter.path("schema"));
      }
    }
    return null;
  }
}
