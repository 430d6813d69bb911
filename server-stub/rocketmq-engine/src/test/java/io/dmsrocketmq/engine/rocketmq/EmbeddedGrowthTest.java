package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.engine.AccessRight;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Capacity;
import io.dmsrocketmq.server.domain.engine.EngineHosting.EngineRefusal;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageSeeding.QueuePlace;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TestMessages;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.engine.UserSecret;
import io.dmsrocketmq.server.domain.engine.UserState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An instance that gets one more broker while it is in use. */
class EmbeddedGrowthTest {
  private static final EngineInstance ONE =
      new EngineInstance("instance", List.of("broker-0"), false);
  private static final EngineInstance TWO =
      new EngineInstance("instance", List.of("broker-0", "broker-1"), false);
  private static final EngineInstance THREE =
      new EngineInstance("instance", List.of("broker-0", "broker-1", "broker-2"), false);

  private final MapNotes notes = new MapNotes();
  private final EmbeddedClusters clusters;
  private final RocketMqEngine engine;

  EmbeddedGrowthTest() {
    ProcessSettings.apply();
    clusters =
        new EmbeddedClusters(
            TargetDirectory.empty("growth"), new Capacity(2, Duration.ZERO, false));
    engine = new RocketMqEngine(clusters, notes);
  }

  @AfterEach
  void stop() {
    clusters.close();
  }

  private static TopicState topicOn(String... brokers) {
    return new TopicState(
        "topic",
        List.of(brokers).stream().map(broker -> new BrokerQueues(broker, 1, 1)).toList(),
        TopicPermission.ALL,
        "NORMAL");
  }

  private static ConsumerGroupState groupOn(String... brokers) {
    return new ConsumerGroupState("group", List.of(brokers), true, false, false, 16);
  }

  private StoredMessage sent(Traffic traffic, EngineInstance instance, String broker) {
    return traffic
        .send(
            instance,
            "topic",
            List.of(TestMessages.draft("on " + broker).in(new QueuePlace(broker, 0)).build()))
        .get(0);
  }

  @Test
  void setUp_withOneMoreBroker_keepsWhatIsThereAndTakesTopicsAndGroups() {
    clusters.setUp(ONE);
    engine.topics().create(ONE, topicOn("broker-0"));
    engine.consumerGroups().create(ONE, groupOn("broker-0"));
    engine
        .users()
        .create(
            ONE,
            new UserState(
                "user-one", "", false, AccessRight.DENY, AccessRight.SUB, List.of(), List.of()),
            new UserSecret("Example-Secret-1"));
    String address = clusters.addresses(ONE).brokers();
    StoredMessage before;
    try (Traffic traffic = new Traffic(clusters, engine)) {
      before = sent(traffic, ONE, "broker-0");
    }

    clusters.setUp(TWO);

    // Clients that were there before find the new broker with their next question for routes.
    try (Traffic traffic = new Traffic(clusters, engine)) {
      assertThat(clusters.addresses(TWO).brokers()).startsWith(address + ";");
      assertThat(traffic.find(TWO, before.id())).isPresent();
      assertThat(engine.topics().find(TWO, "topic")).contains(topicOn("broker-0"));
      Cluster cluster = clusters.of(TWO);
      assertThat(AccessControl.user(cluster, cluster.broker("broker-1"), "user-one")).isPresent();

      engine.topics().update(TWO, topicOn("broker-0", "broker-1"));
      engine.consumerGroups().update(TWO, groupOn("broker-0", "broker-1"));
      assertThat(sent(traffic, TWO, "broker-1").broker()).isEqualTo("broker-1");
    }
    assertThat(engine.consumerGroups().find(TWO, "group"))
        .contains(groupOn("broker-0", "broker-1"));
    assertThatThrownBy(() -> clusters.setUp(THREE)).isInstanceOf(EngineRefusal.class);
    assertThat(engine.topics().find(TWO, "topic")).contains(topicOn("broker-0", "broker-1"));
  }
}
