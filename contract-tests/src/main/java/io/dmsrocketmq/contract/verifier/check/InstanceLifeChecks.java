package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.plan.Check;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.List;

/** An instance from its creation to its end: whatever was written is what is read next. */
public final class InstanceLifeChecks implements CheckFamily {

  private static final String FAMILY = "read-your-writes";
  private static final String SHOW = "showInstance";
  private static final int NOT_FOUND = 404;

  private final World world;
  private String instance = "";

  /**
   * Makes the checks.
   *
   * @param world what they work in
   */
  public InstanceLifeChecks(World world) {
    this.world = world;
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        claim(
            "createInstance",
            "makes an instance that runs and is as it was asked for",
            this::created),
        claim("listInstances", "lists the instance as it is shown", this::listed),
        claim("updateInstance", "changes name and description, and nothing else", this::updated),
        claim("resizeInstance", "gives the instance more brokers", this::resized),
        claim("deleteInstance", "removes the instance for everybody", this::deleted),
        claim("batchDeleteInstances", "removes all that are named", this::batchDeleted));
  }

  private static Claim claim(String operation, String text, Check check) {
    return new Claim(FAMILY, operation, text, check);
  }

  private void created(Session session) {
    ContractRequest creation = world.creation(world.name("life"));
    instance = session.succeed(creation).json().path("instance_id").asText();
    world.awaitRunning(instance);
    Kept.check(session, creation.body(), shown(session, instance), SHOW);
  }

  private void listed(Session session) {
    made();
    JsonNode shown = shown(session, instance);
    JsonNode page =
        session
            .succeed(world.on("listInstances").withQuery("instance_id", instance))
            .json()
            .path("instances");
    session.expect(page.size() == 1, "the list of one identifier holds " + page.size());
    Kept.check(session, page.path(0), shown, SHOW + " beside listInstances");
  }

  private void updated(Session session) {
    made();
    JsonNode before = shown(session, instance);
    ContractRequest update =
        about("updateInstance", instance)
            .withBody("/name", world.name("renamed"))
            .withBody("/description", "changed by the verifier");
    session.succeed(update);
    JsonNode after = shown(session, instance);
    Kept.check(session, update.body(), after, SHOW);
    session.expect(
        after.path("broker_num").equals(before.path("broker_num"))
            && after.path("created_at").equals(before.path("created_at")),
        "a change of the name has changed more: " + after);
  }

  private void resized(Session session) {
    made();
    ContractRequest growth =
        world.requests().plain("resizeInstance", "add-brokers").withPath("instance_id", instance);
    session.succeed(growth);
    JsonNode grown = world.awaitRunning(instance);
    session.expect(
        grown.path("broker_num").asInt() == growth.body().path("new_broker_num").asInt(),
        "after the growth the instance has " + grown.path("broker_num") + " brokers");
    JsonNode brokers = session.succeed(about("listBrokers", instance)).json().path("brokers");
    session.expect(
        brokers.size() == grown.path("broker_num").asInt(),
        "listBrokers shows " + brokers.size() + " brokers of " + grown.path("broker_num"));
  }

  private void deleted(Session session) {
    made();
    session.succeed(about("deleteInstance", instance));
    gone(session, instance);
    WireAnswer again = session.send(about("deleteInstance", instance));
    session.expect(again.status() == NOT_FOUND, "the second deletion is answered with " + again);
    instance = "";
  }

  private void batchDeleted(Session session) {
    List<String> spares = world.spareInstances();
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    spares.subList(0, 2).forEach(ids::add);
    ContractRequest deletion = world.on("batchDeleteInstances").withBody("/instances", ids);
    JsonNode results = session.succeed(deletion).json().path("results");
    session.expect(results.size() == 2, "two instances have the results " + results);
    ids.forEach(id -> gone(session, id.asText()));
    shown(session, spares.get(2));
  }

  private void gone(Session session, String id) {
    WireAnswer answer = session.send(about(SHOW, id));
    session.expect(
        answer.status() == NOT_FOUND, "after its deletion " + SHOW + " answers " + answer);
    JsonNode list = session.succeed(world.on("listInstances").withQuery("instance_id", id)).json();
    session.expect(
        list.path("instances").isEmpty(), "after its deletion listInstances holds " + list);
  }

  private void made() {
    if (instance.isEmpty()) {
      instance = world.newInstance(world.name("life"));
    }
  }

  private ContractRequest about(String operation, String id) {
    return world.on(operation).withPath("instance_id", id);
  }

  private JsonNode shown(Session session, String id) {
    return session.succeed(about(SHOW, id)).json();
  }
}
