package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.NotVerifiable;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the document leaves open is done as the user of the verifier has demanded. */
public final class OpenBehaviourChecks implements CheckFamily {

  private static final String FAMILY = "open";
  private static final String LIST = "listInstances";

  private final World world;
  private final Map<OpenBehaviour, String> demanded;

  /**
   * Makes the checks.
   *
   * @param world what they work in
   * @param demanded what the server has to do; a behaviour without an entry is only told
   */
  public OpenBehaviourChecks(World world, Map<OpenBehaviour, String> demanded) {
    this.world = world;
    this.demanded = Map.copyOf(demanded);
  }

  @Override
  public List<Claim> claims() {
    return Stream.of(OpenBehaviour.values())
        .filter(behaviour -> !behaviour.isAboutAnswers())
        .map(
            behaviour ->
                new Claim(
                    FAMILY,
                    behaviour.word(),
                    "is one of " + behaviour.choices(),
                    session -> tried(session, behaviour)))
        .toList();
  }

  private void tried(Session session, OpenBehaviour behaviour) {
    ContractRequest request =
        switch (behaviour) {
          case UNKNOWN_PROPERTY ->
              groupUpdate().withBody("/unheard_of", JsonNodeFactory.instance.textNode("x"));
          case UNKNOWN_PARAMETER -> world.on(LIST).withQuery("unheard_of", "x");
          case NULL_PROPERTY ->
              groupUpdate().withBody("/retry_max_time", JsonNodeFactory.instance.nullNode());
          case EMPTY_PARAMETER -> world.on(LIST).withQuery("instance_id", "");
          default -> world.on(LIST);
        };
    WireAnswer answer =
        behaviour == OpenBehaviour.TRAILING_SLASH
            ? world.server().answer(WireRequest.of(request).at(request.target() + "/"))
            : session.send(request);
    String done = answer.succeeded() ? behaviour.choices().get(0) : behaviour.choices().get(1);
    session.expect(answer.status() < 500, behaviour.word() + ": the server fails: " + answer);
    String wanted = demanded.get(behaviour);
    if (wanted == null) {
      throw new NotVerifiable(
          "left open by the document; this server: "
              + done
              + "; demand it with --open "
              + behaviour.word()
              + "="
              + done);
    }
    session.expect(
        wanted.equals(done),
        behaviour.word() + " is " + done + " and not " + wanted + ": " + answer);
  }

  private ContractRequest groupUpdate() {
    return world.on("updateConsumerGroup").withBody("/name", world.group());
  }
}
