package io.dmsrocketmq.contract.verifier.report;

import io.dmsrocketmq.contract.verifier.plan.Result;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import io.dmsrocketmq.contract.verifier.plan.Runner.Results;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a whole run.
 *
 * @param server the address of the server
 * @param results what came of each claim
 * @param duration how long it took
 * @param exchanges how many requests were sent
 * @param left what could not be removed
 */
public record Summary(
    String server, Results results, Duration duration, int exchanges, List<String> left) {

  private static final int MOST_KINDS = 20;
  private static final int LONGEST_KIND = 200;
  private static final int LONGEST_CLAIM = 100;
  private static final int EXAMPLES = 2;

  /**
   * Copies what is left.
   *
   * @param server the address of the server
   * @param results what came of each claim
   * @param duration how long it took
   * @param exchanges how many requests were sent
   * @param left what could not be removed
   */
  public Summary {
    left = List.copyOf(left);
  }

  /**
   * Gives the lines for people.
   *
   * @return what is not verified by reason, what is wrong by kind, what is left, and the counts in
   *     the last line
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    Map<String, Long> reasons =
        results.all().stream()
            .filter(result -> result.outcome() == Outcome.NOT_VERIFIED)
            .collect(
                Collectors.groupingBy(
                    result -> String.join("; ", result.notes()),
                    TreeMap::new,
                    Collectors.counting()));
    if (!reasons.isEmpty()) {
      text.append("not verified, because it\n");
      reasons.forEach(
          (reason, count) -> text.append(String.format(Locale.ROOT, "%6d  %s%n", count, reason)));
    }
    text.append(failures());
    left.forEach(thing -> text.append("could not be removed: ").append(thing).append('\n'));
    return text.append(counts()).append('\n').toString();
  }

  private String failures() {
    List<FindingNumbers.Group> groups = FindingNumbers.of(results.all());
    if (groups.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("failed, because\n");
    groups.stream()
        .sorted(Comparator.comparingInt(group -> -group.claims().size()))
        .limit(MOST_KINDS)
        .forEach(
            group ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%6d  [%d] %s%n        in %s%n",
                        group.claims().size(),
                        group.number(),
                        shortened(group.kind(), LONGEST_KIND),
                        examples(group.claims()))));
    if (groups.size() > MOST_KINDS) {
      text.append(
          String.format(
              Locale.ROOT, "        and %d kinds that are rarer%n", groups.size() - MOST_KINDS));
    }
    return text.toString();
  }

  private static String shortened(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }

  private static String examples(List<String> claims) {
    List<String> different =
        claims.stream().distinct().map(claim -> shortened(claim, LONGEST_CLAIM)).toList();
    String first = String.join("; ", different.subList(0, Math.min(EXAMPLES, different.size())));
    return different.size() > EXAMPLES ? first + "; …" : first;
  }

  /**
   * Gives the counts.
   *
   * @return one line
   */
  public String counts() {
    return String.format(
        Locale.ROOT,
        "%d passed, %d failed, %d not verified; %d requests in %.1f s to %s",
        results.count(Outcome.PASS),
        results.count(Outcome.FAIL),
        results.count(Outcome.NOT_VERIFIED),
        exchanges,
        duration.toMillis() / 1000.0,
        server);
  }

  /**
   * Gives the results of each family.
   *
   * @return the results in their order, by family
   */
  public Map<String, List<Result>> families() {
    return results.all().stream()
        .collect(
            Collectors.groupingBy(
                result -> result.claim().family(), LinkedHashMap::new, Collectors.toList()));
  }
}
