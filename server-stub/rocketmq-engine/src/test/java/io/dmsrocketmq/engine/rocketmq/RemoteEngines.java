package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Remote;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What several servers that use one cluster elsewhere have of it, with notes and a time of theirs.
 */
final class RemoteEngines implements AfterEachCallback {
  static final EngineInstance INSTANCE = new EngineInstance("instance", List.of("broker-0"), false);
  static final TopicState TOPIC =
      new TopicState(
          "topic", List.of(new BrokerQueues("broker-0", 1, 1)), TopicPermission.ALL, "NORMAL");

  /** Of a client whose counterpart does not answer; others need more on a busy machine. */
  static final int SHORT = 300;

  /** Nothing waits as long as this. */
  private static final Duration BOUND = Duration.ofSeconds(60);

  private final MapNotes notes = new MapNotes();
  private final MovableClock clock = new MovableClock(Instant.EPOCH);
  private final List<RemoteClusters> open = new ArrayList<>();

  /**
   * What one of the servers has.
   *
   * @param clusters where its clusters are
   * @param engine the engine over them
   */
  record RemoteEngine(RemoteClusters clusters, RocketMqEngine engine) {

    /** Waits for a broker that has just started, which does not tell about itself yet. */
    void awaitSetUp() {
      Eventually.await(
          "the broker tells its version",
          () -> {
            try {
              clusters.setUp(INSTANCE);
              return true;
            } catch (EngineUnavailableException notYet) {
              return false;
            }
          });
    }
  }

  RemoteEngine of(String nameServer, int patience) {
    RemoteClusters clusters =
        new RemoteClusters(
            new Remote(nameServer, null), notes, new RecentFailures(clock), patience);
    open.add(clusters);
    return new RemoteEngine(clusters, new RocketMqEngine(clusters, notes));
  }

  MapNotes notes() {
    return notes;
  }

  /** Lets so much time pass that nobody remembers who was silent. */
  void forget() {
    clock.advance(RecentFailures.MEMORY);
  }

  /**
   * On a busy machine a name server can be late for someone impatient, which is another trouble.
   */
  void awaitTroubles(RemoteClusters clusters, String trouble) {
    Eventually.await(
        trouble,
        () -> {
          forget();
          return clusters.troubles().equals(List.of(trouble));
        });
  }

  static void assertUnavailable(ThrowingCallable request) {
    assertTimeoutPreemptively(
        BOUND, () -> assertThatThrownBy(request).isInstanceOf(EngineUnavailableException.class));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    open.forEach(RemoteClusters::close);
  }
}
