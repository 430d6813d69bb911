package io.dmsrocketmq.contract.verifier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.verifier.contract.AnswerJudge;
import io.dmsrocketmq.contract.verifier.http.NoAnswer;
import io.dmsrocketmq.contract.verifier.http.Secrets;
import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.http.Unreachable;
import io.dmsrocketmq.contract.verifier.http.Wire;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import io.dmsrocketmq.contract.verifier.plan.Runner.Results;
import io.dmsrocketmq.contract.verifier.world.Server;
import io.dmsrocketmq.contract.verifier.world.SetUpFailed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunnerTest {

  private static final Claim GOOD = claim("good", session -> {});
  private static final Claim BAD = claim("bad", session -> session.fault("the word is s3cret"));
  private static final Claim IMPOSSIBLE =
      claim(
          "impossible",
          session -> {
            throw new NotVerifiable("needs more");
          });
  private static final Claim GONE =
      claim(
          "gone",
          session -> {
            throw new Unreachable("no connection", new IllegalStateException());
          });

  private final List<Result> heard = new ArrayList<>();

  private static Claim claim(String subject, Check check) {
    return new Claim("family", subject, "holds", check);
  }

  private Results run(boolean failFast, Claim... claims) {
    Secrets secrets = new Secrets();
    secrets.add(List.of("s3cret"));
    Server server =
        new Server(
            Scenario.CONTRACT,
            new Wire(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1)),
            new Tenant("p", Credentials.token("t")));
    AnswerJudge judge = new AnswerJudge(Scenario.CONTRACT, Set.of());
    return new Runner(() -> new Session(server, judge, secrets), heard::add, failFast)
        .run(List.of(claims));
  }

  @Test
  void run_tellsTheOutcomeOfEachClaim() {
    Results results = run(false, GOOD, BAD, IMPOSSIBLE);

    assertThat(results.all())
        .extracting(Result::outcome)
        .containsExactly(Outcome.PASS, Outcome.FAIL, Outcome.NOT_VERIFIED);
    assertThat(results.all().get(2).notes()).containsExactly("needs more");
    assertThat(heard).isEqualTo(results.all());
    assertThat(results.reached()).isTrue();
  }

  @Test
  void faults_showNoSecret() {
    assertThat(run(false, BAD).all().get(0).notes()).containsExactly("the word is ******");
  }

  @Test
  void fault_beforeSomethingTurnsOutToBeMissing_isAFailure() {
    Claim both =
        claim(
            "both",
            session -> {
              session.fault("wrong");
              throw new NotVerifiable("needs more");
            });

    assertThat(run(false, both).count(Outcome.FAIL)).isOne();
  }

  @Test
  void requestWithoutAnAnswer_isAFailure() {
    Claim cut =
        claim(
            "cut",
            session -> {
              throw new NoAnswer("cut", new IllegalStateException());
            });

    assertThat(run(false, cut, GOOD).all())
        .extracting(Result::outcome)
        .containsExactly(Outcome.FAIL, Outcome.PASS);
  }

  @Test
  void whatCannotBeSetUp_isAFailure() {
    Claim unset =
        claim(
            "unset",
            session -> {
              throw new SetUpFailed("cannot set up");
            });

    assertThat(run(false, unset).count(Outcome.FAIL)).isOne();
  }

  @Test
  void serverThatGoesAway_leavesTheRestUnverified() {
    Results results = run(false, GOOD, GONE, GOOD);

    assertThat(results.all())
        .extracting(Result::outcome)
        .containsExactly(Outcome.PASS, Outcome.NOT_VERIFIED, Outcome.NOT_VERIFIED);
    assertThat(results.reached()).isFalse();
  }

  @Test
  void failFast_triesNothingAfterTheFirstFailure() {
    Results results = run(true, BAD, GOOD);

    assertThat(results.all())
        .extracting(Result::outcome)
        .containsExactly(Outcome.FAIL, Outcome.NOT_VERIFIED);
  }
}
