package io.dmsrocketmq.contract.verifier.plan;

import io.dmsrocketmq.contract.verifier.http.NoAnswer;
import io.dmsrocketmq.contract.verifier.http.Unreachable;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import io.dmsrocketmq.contract.verifier.world.SetUpFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries claims one after the other. */
public final class Runner {

  private final Supplier<Session> sessions;
  private final Consumer<Result> listener;
  private final boolean failFast;

  /**
   * Makes a runner.
   *
   * @param sessions opens a trial
   * @param listener hears of each result at once
   * @param failFast whether nothing more is tried after a claim that does not hold
   */
  public Runner(Supplier<Session> sessions, Consumer<Result> listener, boolean failFast) {
    this.sessions = sessions;
    this.listener = listener;
    this.failFast = failFast;
  }

  /**
   * Tries claims in their order. What is left when the server is gone is not verified.
   *
   * @param claims the claims
   * @return a result for each
   */
  public Results run(List<Claim> claims) {
    List<Result> results = new ArrayList<>();
    boolean reached = true;
    @Nullable String end = null;
    for (Claim claim : claims) {
      Result result;
      if (end != null) {
        result = notVerified(claim, end);
      } else {
        try {
          result = tried(claim, System.nanoTime());
          if (failFast && result.outcome() == Outcome.FAIL) {
            end = "comes after the first failure, where --fail-fast ends";
          }
        } catch (Unreachable e) {
          reached = false;
          end = "needs the server, which cannot be reached any more";
          result = notVerified(claim, end);
        }
      }
      results.add(result);
      listener.accept(result);
    }
    return new Results(results, reached);
  }

  /**
   * What came of all claims.
   *
   * @param all a result for each claim, in their order
   * @param reached whether the server was there up to the end
   */
  public record Results(List<Result> all, boolean reached) {

    /**
     * Copies the results.
     *
     * @param all a result for each claim
     * @param reached whether the server was there up to the end
     */
    public Results {
      all = List.copyOf(all);
    }

    /**
     * Counts the claims with an outcome.
     *
     * @param outcome the outcome
     * @return how many there are
     */
    public long count(Outcome outcome) {
      return all.stream().filter(result -> result.outcome() == outcome).count();
    }
  }

  private Result tried(Claim claim, long start) {
    Session session = sessions.get();
    try {
      claim.check().run(session);
    } catch (NotVerifiable e) {
      if (session.isClean()) {
        return new Result(
            claim,
            Outcome.NOT_VERIFIED,
            since(start),
            List.of(Finding.of(String.valueOf(e.getMessage()))));
      }
    } catch (NoAnswer | SetUpFailed e) {
      session.fault(String.valueOf(e.getMessage()));
    } catch (Unreachable e) {
      throw e;
    } catch (RuntimeException e) {
      // An answer that no check is prepared for shall not end the run.
      session.fault("the check broke off: " + e);
    }
    return new Result(
        claim, session.isClean() ? Outcome.PASS : Outcome.FAIL, since(start), session.findings());
  }

  private static Result notVerified(Claim claim, String reason) {
    return new Result(claim, Outcome.NOT_VERIFIED, Duration.ZERO, List.of(Finding.of(reason)));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
