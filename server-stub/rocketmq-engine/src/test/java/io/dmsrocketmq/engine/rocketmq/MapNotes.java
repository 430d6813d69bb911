package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineNotes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Notes of a test. */
final class MapNotes implements EngineNotes {
  private final Map<String, String> notes = new ConcurrentHashMap<>();
  private final Map<String, String> owners = new ConcurrentHashMap<>();

  @Override
  public Optional<String> find(String instanceId, String name) {
    return Optional.ofNullable(notes.get(instanceId + "/" + name));
  }

  @Override
  public void write(String instanceId, String name, String text) {
    notes.put(instanceId + "/" + name, text);
  }

  @Override
  public void erase(String instanceId, String name) {
    notes.remove(instanceId + "/" + name);
  }

  @Override
  public boolean claim(String instanceId, String thing) {
    String owner = owners.putIfAbsent(thing, instanceId);
    return owner == null || owner.equals(instanceId);
  }

  @Override
  public Optional<String> claimed(String instanceId) {
    return owners.entrySet().stream()
        .filter(entry -> entry.getValue().equals(instanceId))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
