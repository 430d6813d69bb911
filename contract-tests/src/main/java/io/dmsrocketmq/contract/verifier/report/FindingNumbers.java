package io.dmsrocketmq.contract.verifier.report;

import io.dmsrocketmq.contract.verifier.plan.Finding;
import io.dmsrocketmq.contract.verifier.plan.Result;
import io.dmsrocketmq.contract.verifier.plan.Result.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the kinds of findings in the order in which they are first found, and counts them.
 * Whoever goes through the same results in the same order gets the same numbers.
 */
final class FindingNumbers {

  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** All findings of one kind. */
  static final class Group {
    private final int number;
    private final String kind;
    private final List<String> claims = new ArrayList<>();

    private Group(int number, String kind) {
      this.number = number;
      this.kind = kind;
    }

    int number() {
      return number;
    }

    String kind() {
      return kind;
    }

    /** The claims that it was found for, once for each finding. */
    List<String> claims() {
      return claims;
    }
  }

  /** Takes a finding of a claim, and gives all of its kind so far. */
  Group add(Result result, Finding finding) {
    Group group =
        groups.computeIfAbsent(finding.kind(), kind -> new Group(groups.size() + 1, kind));
    group.claims.add(result.claim().name());
    return group;
  }

  /** Groups what is wrong in all of the results. */
  static List<Group> of(List<Result> results) {
    FindingNumbers numbers = new FindingNumbers();
    for (Result result : results) {
      if (result.outcome() == Outcome.FAIL) {
        result.findings().forEach(finding -> numbers.add(result, finding));
      }
    }
    return List.copyOf(numbers.groups.values());
  }
}
