package io.dmsrocketmq.server.it.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dmsrocketmq.server.it.Samples;
import io.dmsrocketmq.spec.oracle.ContractRequest;
import java.util.List;
import java.util.Map;

/**
 * Where an example request cannot succeed as it stands: because it names what a world cannot know,
 * or creates what is there already. And the examples that the service refuses by its own rules.
 */
final class Adaptations {

  /** Examples that contradict a rule of the document; the deviation of each says which. */
  static final Map<String, String> REFUSED =
      Map.of("createUser, recorded", "DEV-068", "resizeInstance, recorded", "DEV-053");

  private record Adaptation(String scenario, String pointer, String value) {}

  private static final List<Adaptation> ALL =
      List.of(
          new Adaptation("createInstance, getting-started", "/available_zones/0", Samples.ZONE),
          new Adaptation("createOrBatchDeleteTopics, recorded", "/name", "topic-new"),
          new Adaptation("createOrBatchDeleteConsumerGroups, recorded", "/name", "group-new"),
          new Adaptation("createUser, with-secret", "/access_key", "user_new"),
          new Adaptation("batchUpdateInstanceTags, batch-delete", "/tags/0/key", "owned"),
          new Adaptation("obtainToken, recorded", "/auth/identity/password/user/name", "owner"),
          new Adaptation(
              "obtainToken, recorded",
              "/auth/identity/password/user/password",
              "password of the owner"),
          new Adaptation(
              "obtainToken, recorded", "/auth/identity/password/user/domain/name", "owners"),
          new Adaptation("obtainToken, recorded", "/auth/scope/project/name", "owned"),
          new Adaptation(
              "obtainToken, project-scope", "/auth/identity/password/user/name", "owner"),
          new Adaptation(
              "obtainToken, project-scope",
              "/auth/identity/password/user/password",
              "password of the owner"),
          new Adaptation(
              "obtainToken, project-scope", "/auth/identity/password/user/domain/name", "owners"),
          new Adaptation("obtainToken, project-scope", "/auth/scope/project/name", "owned"),
          new Adaptation("obtainToken, domain-scope", "/auth/identity/password/user/name", "owner"),
          new Adaptation(
              "obtainToken, domain-scope",
              "/auth/identity/password/user/password",
              "password of the owner"),
          new Adaptation(
              "obtainToken, domain-scope", "/auth/identity/password/user/domain/name", "owners"),
          new Adaptation("obtainToken, domain-scope", "/auth/scope/domain/name", "owners"));

  private Adaptations() {}

  static ContractRequest adapted(ContractRequest request) {
    ContractRequest adapted = request;
    for (Adaptation adaptation : ALL) {
      if (adaptation.scenario().equals(name(request))) {
        JsonNode value = JsonNodeFactory.instance.textNode(adaptation.value());
        adapted = adapted.withBody(JsonPointer.compile(adaptation.pointer()), value);
      }
    }
    return adapted;
  }

  static boolean isRefused(ContractRequest request) {
    return REFUSED.containsKey(name(request));
  }

  private static String name(ContractRequest request) {
    return request.operation().id() + ", " + request.scenario();
  }
}
