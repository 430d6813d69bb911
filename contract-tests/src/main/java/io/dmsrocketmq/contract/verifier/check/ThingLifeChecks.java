package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.plan.Check;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.List;

/** Things in an instance from their creation to their end. */
public final class ThingLifeChecks implements CheckFamily {

  private static final String FAMILY = "read-your-writes";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PLAIN_NAME = "orders";
  // Names of topics and groups may hold both, so every segment of a path has to be encoded.
  private static final String AWKWARD_NAME = "%41|50%";

  private final World world;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   */
  public ThingLifeChecks(World world) {
    this.world = world;
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        claim("showTopic", "shows a topic as it was made and changed", s -> topic(s, PLAIN_NAME)),
        claim("showTopic", "knows a topic with % and | in its name", s -> topic(s, AWKWARD_NAME)),
        claim(
            "showConsumerGroup",
            "shows a group as it was made and changed",
            s -> group(s, PLAIN_NAME)),
        claim(
            "showConsumerGroup",
            "knows a group with % and | in its name",
            s -> group(s, AWKWARD_NAME)),
        claim("batchUpdateConsumerGroups", "changes every group that is named", this::groups),
        claim("showUser", "shows a user as it was made and changed", this::user),
        claim("listTopicAccessPolicies", "follows the permissions of users", this::policies),
        claim("listInstanceTags", "shows tags as they were made and removed", this::tags),
        claim("listConfigs", "shows a value as it was changed", this::configs),
        claim("listMigrationTasks", "shows a task until it is deleted", this::tasks));
  }

  private static Claim claim(String operation, String text, Check check) {
    return new Claim(FAMILY, operation, text, check);
  }

  private void topic(Session session, String stem) {
    String name = world.name(stem);
    ContractRequest creation = world.on("createOrBatchDeleteTopics").withBody("/name", name);
    session.succeed(creation);
    twice(session, creation);
    ContractRequest question = world.on("showTopic").withPath("topic", name);
    session.expect(
        session.succeed(question).json().path("name").asText().equals(name),
        "the topic " + name + " is shown under another name");
    ContractRequest update =
        world
            .on("updateTopic")
            .withPath("topic", name)
            .withBody("/read_queue_num", JSON.numberNode(5))
            .withBody("/write_queue_num", JSON.numberNode(4))
            .withBody("/permission", "sub");
    session.succeed(update);
    JsonNode shown = session.succeed(question).json();
    session.expect(
        shown.path("total_read_queue_num").asInt() == 5
            && shown.path("total_write_queue_num").asInt() == 4
            && shown.path("permission").asText().equals("sub"),
        "the change " + update.body() + " is shown as " + shown);
    removed(session, world.on("deleteTopic").withPath("topic", name), question);
  }

  private void group(Session session, String stem) {
    String name = world.name(stem);
    ContractRequest creation =
        world.on("createOrBatchDeleteConsumerGroups").withBody("/name", name);
    session.succeed(creation);
    twice(session, creation);
    ContractRequest question = world.on("showConsumerGroup").withPath("group", name);
    Kept.check(session, creation.body(), session.succeed(question).json(), "showConsumerGroup");
    ContractRequest update =
        world
            .on("updateConsumerGroup")
            .withPath("group", name)
            .withBody("/name", name)
            .withBody("/retry_max_time", JSON.numberNode(7))
            .withBody("/broadcast", JSON.booleanNode(true));
    session.succeed(update);
    Kept.check(session, update.body(), session.succeed(question).json(), "showConsumerGroup");
    ContractRequest list = world.on("listConsumerGroups").withQuery("group", name);
    JsonNode listed = session.succeed(list).json().path("groups");
    session.expect(listed.size() == 1, "the list of the group holds " + listed);
    Kept.check(session, update.body(), listed.path(0), "listConsumerGroups");
    removed(session, world.on("deleteConsumerGroup").withPath("group", name), question);
    session.expect(
        session.succeed(list).json().path("groups").isEmpty(),
        "the list still holds the group after its deletion");
  }

  private void groups(Session session) {
    String first = world.newGroup();
    String second = world.newGroup();
    ContractRequest update = world.on("batchUpdateConsumerGroups");
    JsonNode one = update.body().at("/groups/0");
    var both = JSON.arrayNode();
    for (String name : List.of(first, second)) {
      var change = one.<ObjectNode>deepCopy();
      both.add(change.put("name", name).put("retry_max_time", 3));
    }
    session.succeed(update.withBody("/groups", both));
    for (JsonNode change : both) {
      ContractRequest question =
          world.on("showConsumerGroup").withPath("group", change.path("name").asText());
      Kept.check(session, change, session.succeed(question).json(), "showConsumerGroup");
    }
  }

  private void user(Session session) {
    String name = world.name("user");
    ContractRequest creation = world.userCreation(name);
    String secret = creation.body().path("secret_key").asText();
    session.succeed(creation);
    twice(session, creation);
    ContractRequest question = world.on("showUser").withPath("user_name", name);
    WireAnswer shown = session.succeed(question);
    Kept.check(session, creation.body(), shown.json(), "showUser");
    session.expect(!shown.text().contains(secret), "showUser shows the secret");
    ContractRequest update =
        world
            .on("updateUser")
            .withPath("user_name", name)
            .withWholeBody(creation.body())
            .withBody("/default_topic_perm", "PUB")
            .withBody("/white_remote_address", "192.0.2.1");
    session.succeed(update);
    Kept.check(session, update.body(), session.succeed(question).json(), "showUser");
    removed(session, world.on("deleteUser").withPath("user_name", name), question);
  }

  private void policies(Session session) {
    String topic = world.newTopic();
    String name = world.name("user");
    session.succeed(
        world
            .userCreation(name)
            .withBody("/topic_perms/0/name", topic)
            .withBody("/topic_perms/0/perm", "SUB"));
    JsonNode policies =
        session
            .succeed(
                world.on("listTopicAccessPolicies").withPath("topic", topic).withQuery("limit", 50))
            .json()
            .path("policies");
    boolean found = false;
    for (JsonNode policy : policies) {
      found |=
          policy.path("access_key").asText().equals(name)
              && policy.path("perm").asText().equals("SUB");
    }
    session.expect(found, "the permission of " + name + " is not among " + policies);
  }

  private void tags(Session session) {
    ContractRequest creation = world.newTags();
    String first = creation.body().at("/tags/0/key").asText();
    session.succeed(creation);
    ContractRequest question = world.on("listInstanceTags");
    JsonNode tags = session.succeed(question).json().path("tags");
    for (JsonNode tag : creation.body().path("tags")) {
      session.expect(holds(tags, tag), "the tag " + tag + " is not among " + tags);
    }
    session.succeed(
        world.on("batchUpdateInstanceTags", "batch-delete").withBody("/tags/0/key", first));
    JsonNode rest = session.succeed(question).json().path("tags");
    session.expect(
        !rest.findValuesAsText("key").contains(first), "the removed tag is still among " + rest);
    session.expect(
        holds(rest, creation.body().at("/tags/1")), "the other tag is not among " + rest);
  }

  private static boolean holds(JsonNode tags, JsonNode tag) {
    for (JsonNode candidate : tags) {
      if (candidate.path("key").equals(tag.path("key"))
          && candidate.path("value").equals(tag.path("value"))) {
        return true;
      }
    }
    return false;
  }

  private void configs(Session session) {
    ContractRequest update = world.on("updateConfigs");
    String name = update.body().at("/rocketmq_configs/0/name").asText();
    // Not what is there already, or it is kept by a server that changes nothing.
    int other = config(session, name).path("value").asInt() == 48 ? 47 : 48;
    session.succeed(update.withBody("/rocketmq_configs/0/value", JSON.numberNode(other)));
    JsonNode found = config(session, name);
    session.expect(
        found.path("value").asText().equals(String.valueOf(other)),
        name + " was set to " + other + " and is shown as " + found);
  }

  private JsonNode config(Session session, String name) {
    for (JsonNode config :
        session.succeed(world.on("listConfigs")).json().path("rocketmq_configs")) {
      if (config.path("name").asText().equals(name)) {
        return config;
      }
    }
    session.fault("listConfigs does not show " + name);
    return MissingNode.getInstance();
  }

  private void tasks(Session session) {
    String task = world.newTask();
    ContractRequest question = world.on("listMigrationTasks").withQuery("id", task);
    session.succeed(question);
    session.succeed(
        world.on("batchDeleteMigrationTasks").withBody("/task_ids", JSON.arrayNode().add(task)));
    JsonNode all =
        session.send(world.on("listMigrationTasks").withQuery("limit", 50)).json().path("task");
    session.expect(!all.toString().contains(task), "the deleted task is still among " + all);
  }

  private static void twice(Session session, ContractRequest creation) {
    WireAnswer again = session.send(creation);
    session.expect(
        again.status() == 400, "a second creation of the same name is answered with " + again);
  }

  private static void removed(Session session, ContractRequest deletion, ContractRequest question) {
    session.succeed(deletion);
    WireAnswer after = session.send(question);
    session.expect(after.status() == 404, question + " after the deletion gives " + after);
    WireAnswer again = session.send(deletion);
    session.expect(again.status() == 404, "a second deletion is answered with " + again);
  }
}
