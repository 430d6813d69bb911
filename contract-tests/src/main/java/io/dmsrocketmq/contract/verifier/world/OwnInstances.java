package io.dmsrocketmq.contract.verifier.world;

import io.dmsrocketmq.contract.verifier.http.Tenant;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The instances that the verifier made itself, which are the only ones that it may delete. */
public final class OwnInstances {

  /**
   * An instance of the verifier.
   *
   * @param project the project that it is in
   * @param id its identifier
   * @param tenant who made it
   */
  public record Owned(String project, String id, Tenant tenant) {}

  private final Map<String, Owned> all = new ConcurrentHashMap<>();

  void note(String project, Tenant tenant, WireAnswer answer) {
    String id = answer.json().path("instance_id").asText();
    if (answer.succeeded() && !id.isEmpty()) {
      all.put(id, new Owned(project, id, tenant));
    }
  }

  /**
   * Registers an instance that was made in another way.
   *
   * @param owned the instance
   */
  public void note(Owned owned) {
    all.put(owned.id(), owned);
  }

  /**
   * Tells whether the verifier made an instance.
   *
   * @param id the identifier of the instance
   * @return true if it may be deleted
   */
  public boolean holds(String id) {
    return all.containsKey(id);
  }

  void forget(String id) {
    all.remove(id);
  }

  List<Owned> list() {
    return List.copyOf(all.values());
  }
}
