package io.dmsrocketmq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.RocketMqClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs classes of tests, some of which fail on purpose, and looks at what comes out. */
class DmsServerExtensionIT {

  private static final Map<Long, DmsServer> SEEN = new ConcurrentHashMap<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void classesOfOneRun_withTheAnnotation_shareAServerThatEndsWithTheRun() {
    TestExecutionSummary summary = run(Map.of(), FirstClass.class, SecondClass.class);

    assertThat(failures(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(6);
    assertThat(SEEN).hasSize(1);
    assertThatAllHaveEnded();
  }

  @Test
  void classesThatShare_whenTestsRunInParallel_takeTurns() {
    Map<String, String> parallel =
        Map.of(
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.default",
            "concurrent",
            "junit.jupiter.execution.parallel.config.strategy",
            "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism",
            "4");

    TestExecutionSummary summary = run(parallel, FirstClass.class, SecondClass.class);

    assertThat(failures(summary)).isEmpty();
    assertThat(SEEN).hasSize(1);
  }

  @Test
  void classWithSettings_ofItsOwn_hasAServerOfItsOwn() {
    TestExecutionSummary summary = run(Map.of(), FirstClass.class, StrictClass.class);

    assertThat(failures(summary)).isEmpty();
    assertThat(SEEN).hasSize(2);
    assertThatAllHaveEnded();
  }

  @Test
  void classWithoutReset_keepsWhatItsTestsMake() {
    TestExecutionSummary summary = run(Map.of(), CumulativeClass.class);

    assertThat(failures(summary)).isEmpty();
    assertThat(CumulativeClass.FOUND).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void testThatFails_showsWhatTheServerPrintedMeanwhile() {
    TestExecutionSummary summary = run(Map.of(), FailingClass.class);

    assertThat(summary.getFailures()).hasSize(1);
    Throwable failure = summary.getFailures().get(0).getException();
    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0].toString())
        .contains("OutputOfServer", "\"operation\":\"listInstances\"")
        .doesNotContain("ready ");
  }

  @Test
  void preparationThatFails_showsWhatTheServerPrintedMeanwhile() {
    TestExecutionSummary summary = run(Map.of(), UnpreparedClass.class);

    assertThat(summary.getFailures()).hasSize(1);
    assertThat(summary.getFailures().get(0).getException().getSuppressed())
        .anyMatch(output -> output.toString().contains("\"operation\":\"listInstances\""));
  }

  @Test
  void serverThatCannotStart_failsTheClassWithTheReason() {
    TestExecutionSummary summary = run(Map.of(), HopelessClass.class);

    assertThat(summary.getTestsStartedCount()).isZero();
    assertThat(summary.getFailures()).hasSize(1);
    assertThat(summary.getFailures().get(0).getException())
        .hasMessageContaining("exit code 2")
        .hasMessageContaining("--nonsense");
  }

  private static TestExecutionSummary run(Map<String, String> parameters, Class<?>... classes) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(classes).map(DiscoverySelectors::selectClass).toList())
            .configurationParameters(parameters)
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  private static List<Throwable> failures(TestExecutionSummary summary) {
    return summary.getFailures().stream().map(TestExecutionSummary.Failure::getException).toList();
  }

  private static void assertThatAllHaveEnded() {
    for (long pid : SEEN.keySet()) {
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  private static List<String> names(RocketMqClient client) {
    return client.instances().streamInstances().map(found -> String.valueOf(found.name())).toList();
  }

  /** Each test adds an instance, and finds none of those that the others add. */
  static class Visitors {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    void findOnly(DmsServer server, RocketMqClient client, String... prepared) {
      SEEN.put(server.pid(), server);
      String own = "own-" + NUMBER.incrementAndGet();
      server.createRunningInstance(own);
      List<String> expected = new ArrayList<>(List.of(prepared));
      expected.add(own);
      assertThat(names(client)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @DmsServerTest
  static class FirstClass extends Visitors {

    @BeforeAll
    static void prepare(DmsServer server) {
      server.createRunningInstance("outer");
    }

    @Test
    void one(DmsServer server, RocketMqClient client) {
      findOnly(server, client, "outer");
    }

    @Test
    void two(DmsServer server, RocketMqClient client) {
      findOnly(server, client, "outer");
    }

    @Nested
    class Inner extends Visitors {

      @BeforeAll
      static void prepare(DmsServer server) {
        server.createRunningInstance("inner");
      }

      @Test
      void three(DmsServer server, RocketMqClient client) {
        findOnly(server, client, "outer", "inner");
      }

      @Test
      void four(DmsServer server, RocketMqClient client) {
        findOnly(server, client, "outer", "inner");
      }
    }
  }

  @DmsServerTest
  static class SecondClass extends Visitors {

    private final DmsServer server;

    SecondClass(DmsServer server) {
      this.server = server;
    }

    @Test
    void five(RocketMqClient client) {
      findOnly(server, client);
    }

    @Test
    void six(RocketMqClient client) {
      findOnly(server, client);
      client.close();
    }
  }

  static class StrictClass extends Visitors {

    @RegisterExtension
    static final DmsServerExtension SERVER =
        DmsServerExtension.ofClass(DmsServerSettings.standard().withArguments("--strict"));

    @Test
    void seven(DmsServer server, RocketMqClient client) {
      findOnly(server, client);
    }
  }

  static class CumulativeClass {

    static final List<Integer> FOUND = new ArrayList<>();

    @RegisterExtension
    static final DmsServerExtension SERVER =
        DmsServerExtension.ofClass(DmsServerSettings.standard()).withoutReset();

    @Test
    void one(DmsServer server, RocketMqClient client) {
      count(server, client);
    }

    @Test
    void two(DmsServer server, RocketMqClient client) {
      count(server, client);
    }

    private static void count(DmsServer server, RocketMqClient client) {
      FOUND.add(names(client).size());
      server.createRunningInstance("more-" + FOUND.size());
    }
  }

  @DmsServerTest
  static class FailingClass {

    @Test
    void fails(RocketMqClient client) {
      client.instances().listInstances();
      throw new AssertionError("on purpose");
    }
  }

  @DmsServerTest
  static class UnpreparedClass {

    @BeforeAll
    static void prepare(RocketMqClient client) {
      client.instances().listInstances();
      throw new IllegalStateException("on purpose");
    }

    @Test
    void never() {}
  }

  static class HopelessClass {

    @RegisterExtension
    static final DmsServerExtension SERVER =
        DmsServerExtension.ofClass(DmsServerSettings.standard().withArguments("--nonsense"));

    @Test
    void never() {}
  }
}
