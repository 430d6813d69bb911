package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Capacity;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.UserState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Clusters for all tests of a run. They take seconds to start and longer to stop, so that tests
 * share them and find them empty; the end of the process ends them.
 */
final class SharedClusters {
  /** Whoever uses them has them for itself, so that classes that do take turns. */
  static final String LOCK = "shared clusters";

  private static final int MOST_BROKERS = 12;
  private static final Map<String, EngineInstance> RUNNING = new HashMap<>();

  static final EmbeddedClusters CLUSTERS =
      new EmbeddedClusters(
          TargetDirectory.empty("clusters"), new Capacity(MOST_BROKERS, Duration.ZERO, false));

  static final MapNotes NOTES = new MapNotes();

  static final RocketMqEngine ENGINE = open();

  private SharedClusters() {}

  private static RocketMqEngine open() {
    ProcessSettings.apply();
    return new RocketMqEngine(CLUSTERS, NOTES);
  }

  /** Gives an instance of three brokers that holds nothing. */
  static synchronized EngineInstance empty(String name) {
    EngineInstance instance =
        RUNNING.computeIfAbsent(
            name,
            key -> {
              EngineInstance created =
                  new EngineInstance(key, List.of("broker-0", "broker-1", "broker-2"), false);
              CLUSTERS.setUp(created);
              return created;
            });
    clear(instance);
    return instance;
  }

  private static void clear(EngineInstance instance) {
    List<String> users =
        ENGINE.users().list(instance, Integer.MAX_VALUE, 0).items().stream()
            .map(UserState::name)
            .toList();
    users.forEach(user -> ENGINE.users().delete(instance, user));
    List<String> groups =
        ENGINE.consumerGroups().list(instance, "", Integer.MAX_VALUE, 0).items().stream()
            .map(ConsumerGroupState::name)
            .toList();
    ENGINE.consumerGroups().delete(instance, groups);
    ENGINE.topics().delete(instance, topics(instance));
  }

  private static List<String> topics(EngineInstance instance) {
    Cluster cluster = CLUSTERS.of(instance);
    Set<String> names = new TreeSet<>();
    Set<String> kept = new TreeSet<>();
    for (Cluster.BrokerLink broker : cluster.brokers()) {
      names.addAll(
          cluster
              .admin()
              .ask(api -> api.getAllTopicConfig(broker.address(), cluster.admin().patience()))
              .getTopicConfigTable()
              .keySet());
      kept.addAll(TopicConfigs.ownOf(broker));
    }
    names.removeAll(kept);
    names.removeIf(name -> !name.startsWith("%") && !TopicConfigs.isOfCallers(name));
    return new ArrayList<>(names);
  }
}
