package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.Requests;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import io.dmsrocketmq.spec.oracle.Sites;
import java.util.ArrayList;
import java.util.List;

/** Free text comes back as it was sent, of any alphabet and of any length that is allowed. */
public final class TextChecks implements CheckFamily {

  private static final String FAMILY = "text";

  private final World world;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   */
  public TextChecks(World world) {
    this.world = world;
  }

  /** A place for free text: how it is written, and where it is read. */
  private record Place(String write, String pointer, String read, String shown) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("updateInstance", "/description", "showInstance", "/description"),
          new Place(
              "createOrBatchDeleteConsumerGroups",
              "/group_desc",
              "showConsumerGroup",
              "/group_desc"),
          new Place("batchUpdateInstanceTags", "/tags/0/value", "listInstanceTags", "/tags"));

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Place place : PLACES) {
      String name = place.pointer().substring(1);
      claims.add(claim(place, "keeps " + name + " that is not ASCII", "naïve-名前-Ω-дом"));
      String longest = "名".repeat(maxLength(place));
      claims.add(claim(place, "keeps " + name + " of the greatest length", longest));
    }
    for (String filter : List.of("name", "status")) {
      claims.add(
          new Claim(
              FAMILY,
              "listInstances",
              "takes a " + filter + " that is not ASCII for a filter",
              session -> filtered(session, filter)));
    }
    return claims;
  }

  private Claim claim(Place place, String claimed, String text) {
    return new Claim(FAMILY, place.write(), claimed, session -> kept(session, place, text));
  }

  private int maxLength(Place place) {
    ContractRequest example = world.requests().plain(place.write(), Requests.RECORDED);
    return Sites.of(world.server().contract(), example).stream()
        .filter(site -> site.pointer().toString().equals(place.pointer()))
        .mapToInt(site -> site.schema().path("maxLength").asInt())
        .max()
        .orElseThrow();
  }

  private void kept(Session session, Place place, String text) {
    ContractRequest write =
        place.write().equals("batchUpdateInstanceTags") ? world.newTags() : world.on(place.write());
    write = write.withBody(place.pointer(), text);
    if (write.body().has("name")) {
      write = write.withBody("/name", world.name("text"));
    }
    session.succeed(write);
    ContractRequest read = world.on(place.read());
    if (read.path().containsKey("group")) {
      read = read.withPath("group", write.body().path("name").asText());
    }
    JsonNode shown = session.succeed(read).json().at(place.shown());
    boolean same =
        shown.isArray()
            ? shown.findValuesAsText("value").contains(text)
            : shown.asText().equals(text);
    String found = shown.isMissingNode() ? "not shown" : "shown as " + shown;
    session.expect(same, place.pointer() + " was sent as '" + text + "' and is " + found);
  }

  private void filtered(Session session, String filter) {
    WireAnswer answer = session.send(world.on("listInstances").withQuery(filter, "名前-Ω"));
    boolean nothing = answer.succeeded() && answer.json().path("instances").isEmpty();
    session.expect(nothing || answer.status() == 400, "a filter that fits nothing gives " + answer);
  }
}
