package io.dmsrocketmq.contract.verifier.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.http.Secrets;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the checks need to be there: instances and things in them, each made when it is first asked
 * for. All names begin with the prefix of the run.
 */
public final class World {

  private static final int SPARES = 3;

  private final Server server;
  private final Requests requests;
  private final InstanceTemplate template;
  private final Secrets secrets;
  private final String prefix;
  private final Duration patience;
  private final Once fixtures = new Once();
  private final Cleanup cleanup;
  private int names;

  /**
   * Makes an empty world.
   *
   * @param server the server
   * @param template what instances are made like
   * @param secrets learns the secrets that are made here
   * @param patience how long an instance may take to change its state
   */
  public World(Server server, InstanceTemplate template, Secrets secrets, Duration patience) {
    this.server = server;
    this.requests = new Requests(server.contract(), server.tenant().project());
    this.template = template;
    this.secrets = secrets;
    this.patience = patience;
    this.cleanup = new Cleanup(server, requests, patience);
    this.prefix = "vf" + Integer.toString(new SecureRandom().nextInt(1 << 20, 1 << 24), 36);
  }

  /**
   * Gives the server.
   *
   * @return the server that all this is on
   */
  public Server server() {
    return server;
  }

  /**
   * Gives the example requests.
   *
   * @return the requests for the project
   */
  public Requests requests() {
    return requests;
  }

  /**
   * Gives the prefix of the run.
   *
   * @return what all names begin with
   */
  public String prefix() {
    return prefix;
  }

  /**
   * Makes a name that nothing has.
   *
   * @param stem what it is for
   * @return the name: letters, digits and hyphens
   */
  public String name(String stem) {
    return prefix + "-" + stem + "-" + ++names;
  }

  /**
   * Gives the instance that most checks work in.
   *
   * @return the identifier of an instance that runs
   */
  public String instance() {
    return fixtures.made("instance", () -> newInstance(name("main")));
  }

  /**
   * Gives three instances beside the one that most checks work in.
   *
   * @return their identifiers
   */
  public List<String> spareInstances() {
    return List.of(fixtures.made("spares", () -> String.join(" ", newSpares())).split(" "));
  }

  /** Asks for all of them before it waits for the first. */
  private List<String> newSpares() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < SPARES; i++) {
      ids.add(server.make(creation(name("spare"))).path("instance_id").asText());
    }
    ids.forEach(this::awaitRunning);
    return ids;
  }

  /**
   * Gives a topic of the instance.
   *
   * @return its name
   */
  public String topic() {
    return fixtures.made("topic", this::newTopic);
  }

  /**
   * Gives a consumer group of the instance.
   *
   * @return its name
   */
  public String group() {
    return fixtures.made("group", this::newGroup);
  }

  /**
   * Gives a user of the instance.
   *
   * @return its name
   */
  public String user() {
    return fixtures.made("user", this::newUser);
  }

  /**
   * Gives a migration task of the instance.
   *
   * @return its identifier
   */
  public String task() {
    return fixtures.made("task", this::newTask);
  }

  /**
   * Gives the request of a scenario with the identifiers of this world in its path.
   *
   * @param operationId the operation
   * @param scenario the scenario
   * @return the request; what is in its body is as in the example
   */
  public ContractRequest on(String operationId, String scenario) {
    ContractRequest request = requests.plain(operationId, scenario);
    for (String parameter : List.copyOf(request.path().keySet())) {
      String value =
          switch (parameter) {
            case "instance_id" -> instance();
            case "topic" -> topic();
            case "group", "group_id" -> group();
            case "user_name" -> user();
            default -> null;
          };
      request = value == null ? request : request.withPath(parameter, value);
    }
    return request;
  }

  /**
   * Gives the recorded request with the identifiers of this world in its path.
   *
   * @param operationId the operation
   * @return the request
   */
  public ContractRequest on(String operationId) {
    return on(operationId, Requests.RECORDED);
  }

  /**
   * Gives a request that creates an instance.
   *
   * @param name its name
   * @return the request
   */
  public ContractRequest creation(String name) {
    ContractRequest request = requests.plain("createInstance", Requests.RECORDED);
    return request.withWholeBody(template.body(request.body())).withBody("/name", name);
  }

  /**
   * Makes an instance and waits until it runs.
   *
   * @param name its name
   * @return its identifier
   */
  public String newInstance(String name) {
    String id = server.make(creation(name)).path("instance_id").asText();
    awaitRunning(id);
    return id;
  }

  /**
   * Waits until an instance runs.
   *
   * @param id its identifier
   * @return the instance
   */
  public JsonNode awaitRunning(String id) {
    ContractRequest question =
        requests.plain("showInstance", Requests.RECORDED).withPath("instance_id", id);
    return new Waiting(patience)
        .until(
            () -> server.make(question),
            instance -> instance.path("status").asText().equals("RUNNING"),
            "the instance to run");
  }

  /**
   * Makes a topic.
   *
   * @return its name
   */
  public String newTopic() {
    String name = name("topic");
    server.make(on("createOrBatchDeleteTopics").withBody("/name", name));
    return name;
  }

  /**
   * Makes a consumer group.
   *
   * @return its name
   */
  public String newGroup() {
    String name = name("group");
    server.make(on("createOrBatchDeleteConsumerGroups").withBody("/name", name));
    return name;
  }

  /**
   * Makes a user.
   *
   * @return its name
   */
  public String newUser() {
    String name = name("user");
    server.make(userCreation(name));
    return name;
  }

  /**
   * Gives a request that creates a user.
   *
   * @param name the name of the user
   * @return the request, with permissions for the topic and the group of this world
   */
  public ContractRequest userCreation(String name) {
    ContractRequest request = on("createUser", "with-secret").withBody("/access_key", name);
    secrets.add(List.of(request.body().path("secret_key").asText()));
    return request
        .withBody("/topic_perms/0/name", topic())
        .withBody("/group_perms/0/name", group());
  }

  /**
   * Makes a tag of the instance.
   *
   * @return its key
   */
  public String newTag() {
    ContractRequest creation = newTags();
    server.make(creation);
    return creation.body().at("/tags/0/key").asText();
  }

  /**
   * Gives a request for all messages of a topic.
   *
   * @param topic the topic
   * @return the request, from the beginning of time up to an hour after now
   */
  public ContractRequest messagesOf(String topic) {
    return on("listMessages")
        .withQuery("topic", topic)
        .withQuery("start_time", 1)
        .withQuery("end_time", Instant.now().plus(Duration.ofHours(1)).toEpochMilli());
  }

  /**
   * Gives a request that adds tags which the instance does not have.
   *
   * @return the request, with two tags
   */
  public ContractRequest newTags() {
    return on("batchUpdateInstanceTags")
        .withBody("/tags/0/key", name("tag"))
        .withBody("/tags/1/key", name("tag"));
  }

  /**
   * Makes a migration task and waits for its end.
   *
   * @return its identifier
   */
  public String newTask() {
    ContractRequest creation = on("createMigrationTask").withQuery("name", name("task"));
    String id = server.make(creation).path("task_id").asText();
    ContractRequest question = on("listMigrationTasks").withQuery("id", id);
    new Waiting(patience)
        .until(
            () -> server.make(question),
            answer -> !answer.at("/task/0/status").asText().equals("running"),
            "the migration task to end");
    return id;
  }

  /**
   * Removes what the run has made.
   *
   * @return what it could not remove, and why
   */
  public List<String> close() {
    return cleanup.run();
  }
}
