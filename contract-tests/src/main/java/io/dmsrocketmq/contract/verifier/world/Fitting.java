package io.dmsrocketmq.contract.verifier.world;

import static java.util.Map.entry;

import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The example requests, made to fit the world so that they succeed, as often as one likes. */
public final class Fitting {

  private static final String MESSAGES =
      "needs messages, which no operation of the API makes; its interactions need --test-control";

  /** Scenarios that cannot succeed through the API alone, and why. */
  private static final Map<String, String> OBSTACLES =
      Map.ofEntries(
          entry("createUser recorded", "the masked secret of the example is refused (DEV-068)"),
          entry("resizeInstance recorded", "the example contradicts a rule (DEV-053)"),
          entry("exportDeadLetterMessages recorded", MESSAGES),
          entry("exportDeadLetterMessages specified", MESSAGES),
          entry("resendDeadLetterMessages recorded", MESSAGES),
          entry("verifyMessageConsumption recorded", MESSAGES),
          entry("showMessageTrace recorded", MESSAGES),
          entry(
              "batchDeleteInstances all-failed-instances",
              "would delete instances that the verifier did not make"));

  private final World world;
  private final Map<String, BiFunction<World, ContractRequest, ContractRequest>> changes =
      Map.ofEntries(
          entry("createInstance", (w, r) -> w.creation(w.name("made"))),
          entry(
              "createOrBatchDeleteTopics recorded", (w, r) -> r.withBody("/name", w.name("topic"))),
          entry(
              "createOrBatchDeleteTopics batch-delete",
              (w, r) -> r.withBody("/topics/0", w.newTopic())),
          entry(
              "createOrBatchDeleteConsumerGroups recorded",
              (w, r) -> r.withBody("/name", w.name("group"))),
          entry(
              "createOrBatchDeleteConsumerGroups batch-delete",
              (w, r) -> r.withBody("/groups/0", w.newGroup())),
          entry("batchUpdateConsumerGroups", (w, r) -> r.withBody("/groups/0/name", w.group())),
          entry("updateConsumerGroup", (w, r) -> r.withBody("/name", w.group())),
          entry("deleteTopic", (w, r) -> r.withPath("topic", w.newTopic())),
          entry("deleteConsumerGroup", (w, r) -> r.withPath("group", w.newGroup())),
          entry("deleteUser", (w, r) -> r.withPath("user_name", w.newUser())),
          entry("createUser with-secret", (w, r) -> w.userCreation(w.name("user"))),
          entry(
              "updateUser",
              (w, r) ->
                  r.withBody("/access_key", w.user())
                      .withBody("/topic_perms/0/name", w.topic())
                      .withBody("/group_perms/0/name", w.group())),
          entry("resetConsumerOffset", (w, r) -> r.withBody("/topic", w.topic())),
          entry("listMessages", (w, r) -> w.messagesOf(w.topic())),
          entry("batchUpdateInstanceTags recorded", (w, r) -> w.newTags()),
          entry(
              "batchUpdateInstanceTags batch-delete",
              (w, r) -> r.withBody("/tags/0/key", w.newTag())),
          entry("createMigrationTask", (w, r) -> r.withQuery("name", w.name("task"))),
          entry("batchDeleteMigrationTasks", (w, r) -> r.withBody("/task_ids/0", w.newTask())),
          entry(
              "listConsumerGroupTopics consumption-details",
              (w, r) -> r.withQuery("topic", w.topic())));

  /**
   * Makes requests for a world.
   *
   * @param world the world
   */
  public Fitting(World world) {
    this.world = world;
  }

  /**
   * Tells why a scenario cannot succeed through the API alone.
   *
   * @param operation the operation
   * @param scenario the scenario
   * @return the reason, or nothing if it can
   */
  public static Optional<String> obstacle(Operation operation, String scenario) {
    return Optional.ofNullable(OBSTACLES.get(operation.id() + " " + scenario));
  }

  /**
   * Gives the request of a scenario; whatever it needs is made first.
   *
   * @param operation the operation
   * @param scenario the scenario
   * @return the request
   */
  public ContractRequest request(Operation operation, String scenario) {
    ContractRequest request = world.on(operation.id(), scenario);
    BiFunction<World, ContractRequest, ContractRequest> change =
        changes.getOrDefault(operation.id() + " " + scenario, changes.get(operation.id()));
    return change == null ? request : change.apply(world, request);
  }

  /**
   * Gives any request of an operation for those who want it refused, without making anything for
   * it.
   *
   * @param operation the operation
   * @return the recorded request in the project and instance of this world
   */
  public ContractRequest idle(Operation operation) {
    return world.on(operation.id(), Requests.scenarios(operation).iterator().next());
  }
}
