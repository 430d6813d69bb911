package io.dmsrocketmq.contract.state;

import io.dmsrocketmq.client.api.InstancesApi.ListInstancesQuery;
import io.dmsrocketmq.client.model.Instance;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

final class InstanceStates implements States {

  private static final String ID = "instance_id";
  private static final String LONG = "PT1M";

  private final Scene scene;
  private boolean restarting;

  InstanceStates(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Map<Fact, Way> ways() {
    return Map.of(
        InstanceFacts.NAME_IS_FREE, said -> free(name(said)),
        InstanceFacts.NAME_IS_TAKEN, said -> take(name(said)),
        InstanceFacts.ONE_RUNS, said -> Map.of(ID, scene.instance()),
        InstanceFacts.ONE_IS_NEW, said -> Map.of(ID, scene.replacedInstance()),
        InstanceFacts.TWO_RUN, said -> two(),
        InstanceFacts.ONE_IS_MISSING, said -> Map.of(ID, UUID.randomUUID().toString()),
        InstanceFacts.ONE_RESTARTS, said -> restart());
  }

  private static String name(Map<String, String> said) {
    return Objects.requireNonNull(said.get("name"));
  }

  private Map<String, Object> free(String name) {
    ListInstancesQuery query =
        ListInstancesQuery.builder().name(name).exactMatchName("true").build();
    scene
        .client()
        .instances()
        .streamInstances(query)
        .map(Instance::instanceId)
        .filter(Objects::nonNull)
        .toList()
        .forEach(scene::deleteInstance);
    return Map.of();
  }

  private Map<String, Object> take(String name) {
    free(name);
    scene.newInstance(name);
    return Map.of();
  }

  private Map<String, Object> two() {
    return Map.of(
        "first_instance_id", scene.newInstance(), "second_instance_id", scene.newInstance());
  }

  private Map<String, Object> restart() {
    String id = scene.instance();
    scene.control().put("/transitions/restart", TestControl.body().put("delay", LONG));
    scene.control().post("/incidents", scene.bodyAboutInstance().put("incident", "restart"));
    restarting = true;
    return Map.of(ID, id);
  }

  /** Ends the restart by letting its time go by. */
  @Override
  public void leave() {
    if (restarting) {
      scene.control().post("/clock/advance", TestControl.body().put("by", LONG));
      scene.control().delete("/clock");
      restarting = false;
    }
  }
}
