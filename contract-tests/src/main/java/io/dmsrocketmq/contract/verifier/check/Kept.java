package io.dmsrocketmq.contract.verifier.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.plan.Session;
import java.util.Set;

/** Compares what was sent with what is shown afterwards. */
final class Kept {

  /**
   * The service keeps a part of the storage to itself (DEV-106), binds addresses only on demand,
   * and shows a mask in the place of a secret.
   */
  private static final Set<String> NOT_SHOWN =
      Set.of("storage_space", "publicip_id", "secret_key", "subnet_id", "available_zones");

  private Kept() {}

  /** Demands that an object shows what was sent, as far as it has the same properties. */
  static void check(Session session, JsonNode sent, JsonNode shown, String what) {
    int compared = 0;
    for (var property : sent.properties()) {
      JsonNode found = shown.path(property.getKey());
      if (NOT_SHOWN.contains(property.getKey()) || found.isMissingNode()) {
        continue;
      }
      compared++;
      // Numbers may be spelt as texts.
      boolean same =
          found.equals(property.getValue())
              || (found.isValueNode() && found.asText().equals(property.getValue().asText()));
      session.expect(
          same,
          what
              + " shows "
              + property.getKey()
              + " as "
              + found
              + " where "
              + property.getValue()
              + " was sent");
    }
    session.expect(compared > 0, what + " shows nothing of what was sent: " + shown);
  }
}
