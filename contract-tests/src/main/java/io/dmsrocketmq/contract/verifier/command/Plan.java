package io.dmsrocketmq.contract.verifier.command;

import io.dmsrocketmq.contract.verifier.check.AnswerChecks;
import io.dmsrocketmq.contract.verifier.check.AuthenticationChecks;
import io.dmsrocketmq.contract.verifier.check.BoundsChecks;
import io.dmsrocketmq.contract.verifier.check.CheckFamily;
import io.dmsrocketmq.contract.verifier.check.FilterChecks;
import io.dmsrocketmq.contract.verifier.check.InstanceLifeChecks;
import io.dmsrocketmq.contract.verifier.check.IsolationChecks;
import io.dmsrocketmq.contract.verifier.check.OpenBehaviourChecks;
import io.dmsrocketmq.contract.verifier.check.PagingChecks;
import io.dmsrocketmq.contract.verifier.check.ProtocolChecks;
import io.dmsrocketmq.contract.verifier.check.TextChecks;
import io.dmsrocketmq.contract.verifier.check.ThingLifeChecks;
import io.dmsrocketmq.contract.verifier.check.UnknownIdChecks;
import io.dmsrocketmq.contract.verifier.pact.InteractionChecks;
import io.dmsrocketmq.contract.verifier.pact.Stage;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.world.TestControl;
import io.dmsrocketmq.contract.verifier.world.World;
import java.util.List;

/** What is tried, and in which order. */
final class Plan {

  private final World world;
  private final Stage stage;
  private final Settings settings;

  Plan(World world, Stage stage, Settings settings) {
    this.world = world;
    this.stage = stage;
    this.settings = settings;
  }

  List<Claim> claims() {
    TestControl control = new TestControl(settings.testControl());
    // The longest come last, so that the others are heard of first. The interactions need names
    // that other claims give away, and remove what has them.
    List<CheckFamily> families =
        List.of(
            new AnswerChecks(world),
            new AuthenticationChecks(world),
            new IsolationChecks(world, settings.other()),
            new UnknownIdChecks(world),
            new ProtocolChecks(world),
            new PagingChecks(world, control),
            new FilterChecks(world, control),
            new TextChecks(world),
            new ThingLifeChecks(world),
            new InstanceLifeChecks(world),
            new OpenBehaviourChecks(world, settings.demands()),
            new BoundsChecks(world),
            new InteractionChecks(
                world.server().contract().operations(), stage, settings.demands()));
    return families.stream().flatMap(family -> family.claims().stream()).toList();
  }
}
