package io.dmsrocketmq.contract.verifier.command;

import io.dmsrocketmq.contract.verifier.check.OpenBehaviour;
import io.dmsrocketmq.contract.verifier.contract.AnswerJudge;
import io.dmsrocketmq.contract.verifier.contract.AnswerJudge.Leniency;
import io.dmsrocketmq.contract.verifier.http.NoAnswer;
import io.dmsrocketmq.contract.verifier.http.Secrets;
import io.dmsrocketmq.contract.verifier.http.Unreachable;
import io.dmsrocketmq.contract.verifier.http.Wire;
import io.dmsrocketmq.contract.verifier.http.WireRequest;
import io.dmsrocketmq.contract.verifier.pact.Stage;
import io.dmsrocketmq.contract.verifier.plan.Claim;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import io.dmsrocketmq.contract.verifier.plan.Runner;
import io.dmsrocketmq.contract.verifier.plan.Runner.Results;
import io.dmsrocketmq.contract.verifier.plan.Session;
import io.dmsrocketmq.contract.verifier.report.HtmlReport;
import io.dmsrocketmq.contract.verifier.report.JUnitReport;
import io.dmsrocketmq.contract.verifier.report.Progress;
import io.dmsrocketmq.contract.verifier.report.Summary;
import io.dmsrocketmq.contract.verifier.report.Terminal;
import io.dmsrocketmq.contract.verifier.world.Server;
import io.dmsrocketmq.contract.verifier.world.World;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One run: from the first connection to the reports. */
final class Verification {

  private static final String REQUEST_ID = "X-Request-Id";

  private final Settings settings;
  private final PrintStream out = System.out;
  private final Secrets secrets = new Secrets();
  private final Wire wire;
  private final World world;
  private final Stage stage;
  private final OpenApiDocument contract = OpenApiDocument.packaged();

  Verification(Settings settings) {
    this.settings = settings;
    this.wire = new Wire(settings.baseUrl(), settings.requestTimeout());
    secrets.add(settings.tenant().secrets());
    if (settings.other() != null) {
      secrets.add(settings.other().secrets());
    }
    secrets.add(settings.callers().secrets());
    Server server = new Server(contract, wire, settings.tenant());
    this.world = new World(server, settings.template(), secrets, settings.patience());
    boolean withoutIds = isDemanded(OpenBehaviour.REQUEST_ID, "optional");
    this.stage =
        new Stage(
            server,
            settings.callers(),
            settings.testControl(),
            withoutIds ? Set.of(REQUEST_ID) : Set.of());
  }

  int run() {
    List<Claim> claims =
        new Plan(world, stage, settings).claims().stream().filter(settings.selection()).toList();
    if (settings.output().list()) {
      claims.forEach(claim -> out.println(claim.name()));
      return 0;
    }
    if (claims.isEmpty()) {
      System.err.println("No claim has a name with a match of --filter; --list prints the names.");
      return 2;
    }
    if (!isReachable()) {
      System.err.println("There is no connection to " + wire.base() + ".");
      return VerifierMain.UNREACHABLE;
    }
    return verified(claims);
  }

  private boolean isReachable() {
    try {
      wire.send(WireRequest.json("GET", "/", null));
      return true;
    } catch (NoAnswer answered) {
      return true;
    } catch (Unreachable e) {
      return false;
    }
  }

  private int verified(List<Claim> claims) {
    long start = System.nanoTime();
    Thread tidying = new Thread(this::interrupted, "tidying");
    Runtime.getRuntime().addShutdownHook(tidying);
    AnswerJudge judge = new AnswerJudge(contract, leniencies());
    boolean terminal = Terminal.isWatched();
    Runner runner =
        new Runner(
            () -> new Session(world.server(), judge, secrets),
            new Progress(out, claims.size(), settings.output().quiet(), terminal),
            settings.failFast());
    Results results = runner.run(claims);
    stage.close();
    List<String> left = world.close().stream().map(secrets::masked).toList();
    forget(tidying);
    Summary summary =
        new Summary(
            wire.base().toString(),
            results,
            Duration.ofNanos(System.nanoTime() - start),
            wire.exchanges(),
            left);
    out.print(summary.text());
    if (!results.reached()) {
      return VerifierMain.UNREACHABLE;
    }
    boolean written = report(summary);
    return results.count(Outcome.FAIL) == 0 && left.isEmpty() && written ? 0 : 1;
  }

  /** Whoever stops the run with ^C shall not have to tidy up behind it. */
  private void interrupted() {
    world.server().stop();
    stage.close();
    List<String> left = world.close();
    System.err.println(
        left.isEmpty()
            ? "Stopped. What the run had made is removed."
            : "Stopped. Could not be removed: " + secrets.masked(left.toString()));
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is about to end and the hook at work.
    }
  }

  private Set<Leniency> leniencies() {
    Set<Leniency> leniencies = EnumSet.noneOf(Leniency.class);
    if (isDemanded(OpenBehaviour.NEW_PROPERTIES, "allowed")) {
      leniencies.add(Leniency.NEW_PROPERTIES);
    }
    if (isDemanded(OpenBehaviour.NEW_WORDS, "allowed")) {
      leniencies.add(Leniency.NEW_WORDS);
    }
    if (isDemanded(OpenBehaviour.REQUEST_ID, "optional")) {
      leniencies.add(Leniency.NO_REQUEST_ID);
    }
    return leniencies;
  }

  private boolean isDemanded(OpenBehaviour behaviour, String choice) {
    return choice.equals(settings.demands().get(behaviour));
  }

  private boolean report(Summary summary) {
    Path directory = settings.output().reportDirectory();
    if (directory == null) {
      return true;
    }
    try {
      Files.createDirectories(directory);
      JUnitReport.write(summary, directory.resolve("TEST-dms-rocketmq-verifier.xml"));
      HtmlReport.write(summary, directory.resolve("report.html"));
      return true;
    } catch (IOException e) {
      System.err.println("The reports cannot be written to " + directory + ".");
      return false;
    }
  }
}
