package io.dmsrocketmq.server.domain.consumergroups;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupEngine;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The consumer groups of instances, in their engine and in the service's memory at once. Whoever
 * creates or deletes groups does it here.
 */
public final class ConsumerGroups {
  private final ConsumerGroupEngine engine;
  private final ConsumerGroupStore store;
  private final Clock clock;

  /**
   * Creates the access to the groups.
   *
   * @param engine holds the groups
   * @param store keeps what the engine does not know
   * @param clock tells when a group is created
   */
  public ConsumerGroups(ConsumerGroupEngine engine, ConsumerGroupStore store, Clock clock) {
    this.engine = engine;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Creates a group. Called inside of a transaction that holds the instance.
   *
   * @param instance the instance
   * @param group the group, whose name is free
   * @param description free text about it
   */
  public void create(EngineInstance instance, ConsumerGroupState group, String description) {
    store.put(
        instance.id(),
        group.name(),
        new ConsumerGroupDetails(description, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    engine.create(instance, group);
  }

  /**
   * Deletes groups. Called inside of a transaction that holds the instance.
   *
   * @param instance the instance
   * @param names names of the groups
   */
  public void delete(EngineInstance instance, Collection<String> names) {
    store.remove(instance.id(), names);
    engine.delete(instance, names);
  }

  void describe(EngineInstance instance, String name, String description) {
    ConsumerGroupDetails before = details(instance, List.of(name)).get(name);
    store.put(
        instance.id(),
        name,
        new ConsumerGroupDetails(description, before == null ? null : before.createdAt()));
  }

  Map<String, ConsumerGroupDetails> details(EngineInstance instance, Collection<String> names) {
    return store.find(instance.id(), names);
  }
}
