package io.dmsrocketmq.contract.verifier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.verifier.contract.Mutations.Mutation;
import io.dmsrocketmq.contract.verifier.world.Requests;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import io.dmsrocketmq.spec.oracle.RequestJudge;
import io.dmsrocketmq.spec.oracle.RequestJudge.Verdict;
import io.dmsrocketmq.spec.oracle.Site;
import io.dmsrocketmq.spec.oracle.Sites;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestJudgeTest {

  private static final RequestJudge JUDGE = new RequestJudge(Scenario.CONTRACT);
  private static final Requests REQUESTS = new Requests(Scenario.CONTRACT, "project");

  @Test
  void limit_isRightAtItsBoundsAndWrongBeyond() {
    assertThat(verdicts("listInstances", "limit"))
        .containsEntry("minimum", Verdict.RIGHT)
        .containsEntry("one beyond minimum", Verdict.WRONG)
        .containsEntry("maximum", Verdict.RIGHT)
        .containsEntry("one beyond maximum", Verdict.WRONG)
        .containsEntry("a fraction", Verdict.WRONG)
        .containsEntry("no number", Verdict.WRONG);
  }

  @Test
  void nameOfAnInstance_isRightAtItsBoundsAndWrongBeyond() {
    assertThat(verdicts("createInstance", "name"))
        .containsEntry("maxLength", Verdict.RIGHT)
        .containsEntry("one beyond maxLength", Verdict.WRONG)
        .containsEntry("one beyond minLength", Verdict.WRONG)
        .containsEntry("not ASCII", Verdict.WRONG)
        .containsEntry("empty", Verdict.WRONG)
        .containsEntry("the number 5", Verdict.WRONG)
        .containsEntry("left out", Verdict.WRONG);
  }

  @Test
  void null_forWhatMayBeLeftOut_isOpen() {
    assertThat(verdicts("updateInstance", "description")).containsEntry("null", Verdict.OPEN);
  }

  @Test
  void bounds_areWhatAServerHasToTake() {
    ContractRequest request = REQUESTS.plain("listInstances", Requests.RECORDED);
    Site limit = site(request, "limit");

    assertThat(Mutations.of(limit, Sites.present(request, limit)))
        .filteredOn(Mutation::isBound)
        .extracting(Mutation::label)
        .containsExactly("minimum", "maximum");
  }

  private static Map<String, Verdict> verdicts(String operation, String place) {
    ContractRequest request = REQUESTS.plain(operation, Requests.RECORDED);
    Site site = site(request, place);
    JsonNode present = Sites.present(request, site);
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (Mutation mutation : Mutations.of(site, present)) {
      ContractRequest changed = request.with(site, mutation.value());
      verdicts.put(mutation.label(), JUDGE.verdict(changed, site, mutation.value()));
    }
    return verdicts;
  }

  private static Site site(ContractRequest request, String name) {
    return Sites.of(Scenario.CONTRACT, request).stream()
        .filter(site -> site.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
