package io.dmsrocketmq.contract.verifier.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import java.util.ArrayList;
import java.util.List;

/** The calls beside the API by which a server under test plays producers and consumers. */
public final class TestControl {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final boolean allowed;

  /**
   * Makes the calls possible or not.
   *
   * @param allowed whether the server offers them and the user allows them
   */
  public TestControl(boolean allowed) {
    this.allowed = allowed;
  }

  /**
   * Demands that the calls are possible.
   *
   * @param what what they are needed for
   * @throws NotVerifiable if they are not
   */
  public void require(String what) {
    if (!allowed) {
      throw new NotVerifiable(
          "needs " + what + ", which no operation of the API makes; --test-control does");
    }
  }

  /**
   * Lets a group consume all of a topic.
   *
   * @param world where both are
   * @param group the group
   * @param topic the topic
   */
  public void consume(World world, String group, String topic) {
    require("consumers");
    seed(world, "consumption", seed(world).put("group", group).put("topic", topic));
  }

  /**
   * Stores messages in a topic.
   *
   * @param world where the topic is
   * @param topic the topic
   * @param count how many
   * @return the identifiers of the messages
   */
  public List<String> store(World world, String topic, int count) {
    require("messages");
    ObjectNode seed = seed(world).put("topic", topic).put("count", count);
    seed.putObject("template").put("body", "message {n}");
    List<String> identifiers = new ArrayList<>();
    seed(world, "messages", seed)
        .json()
        .path("messages")
        .forEach(message -> identifiers.add(message.path("msg_id").asText()));
    return identifiers;
  }

  private static ObjectNode seed(World world) {
    return JSON.objectNode()
        .put("project_id", world.server().tenant().project())
        .put("instance_id", world.instance());
  }

  private static WireAnswer seed(World world, String kind, ObjectNode seed) {
    WireAnswer answer =
        world.server().answer(WireRequest.json("POST", "/_dms/seeds/" + kind, seed.toString()));
    if (!answer.succeeded()) {
      throw new SetUpFailed("cannot set up: the seed '" + kind + "' is answered with " + answer);
    }
    return answer;
  }
}
