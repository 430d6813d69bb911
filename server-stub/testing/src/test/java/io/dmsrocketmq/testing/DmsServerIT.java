package io.dmsrocketmq.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.client.api.ConsumerGroupsApi.ShowConsumerGroupProgressQuery;
import io.dmsrocketmq.client.api.MessagesApi.ShowMessageTraceQuery;
import io.dmsrocketmq.client.auth.Credentials;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.model.CreateConsumerGroupRequest;
import io.dmsrocketmq.client.model.CreateTopicRequest;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.model.InstanceStatus;
import io.dmsrocketmq.client.model.TraceEvent;
import io.dmsrocketmq.client.retry.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server without any framework of tests, and all that can be done to it. */
class DmsServerIT {

  private static DmsServer server;
  private static RocketMqClient client;

  @BeforeAll
  static void start() {
    server = DmsServer.start();
    client = server.clientBuilder().retryPolicy(RetryPolicy.none()).build();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @BeforeEach
  void reset() {
    server.reset();
  }

  @Test
  void start_withAnUnknownOption_failsWithTheWordsOfTheServer() {
    assertThatThrownBy(
            () -> DmsServer.start(DmsServerSettings.standard().withArguments("--nonsense")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("exit code 2")
        .hasMessageContaining("--nonsense");
  }

  @Test
  void start_fromADirectoryWithoutServer_failsAndSaysWhere(@TempDir Path directory) {
    assertThatThrownBy(
            () -> DmsServer.start(DmsServerSettings.standard().withDistribution(directory)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void close_ofAServer_endsItsProcess() {
    DmsServer other = DmsServer.start();
    ProcessHandle process = ProcessHandle.of(other.pid()).orElseThrow();

    other.close();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void toString_ofAServer_showsNoSecrets() {
    assertThat(server.toString()).doesNotContain(server.token(), server.secretKey());
  }

  @Test
  void credentials_ofBothKinds_areAccepted() {
    try (RocketMqClient signed =
        server
            .clientBuilder()
            .credentials(Credentials.accessKey(server.accessKey(), server.secretKey()))
            .build()) {
      assertThat(signed.instances().listInstances().instanceNum()).isZero();
      assertThat(client.instances().listInstances().instanceNum()).isZero();
    }
  }

  @Test
  void instance_created_runs() {
    String instance = server.createRunningInstance("shop");

    assertThat(client.instances().showInstance(instance).name()).isEqualTo("shop");
    assertThat(client.instances().showInstance(instance).status())
        .isEqualTo(InstanceStatus.RUNNING);
  }

  @Test
  void transitions_toldToFail_letACreationFail() {
    server.transitions().failNext(Transition.CREATION, 1);

    assertThatThrownBy(() -> server.createRunningInstance("shop"))
        .isInstanceOf(TestControlException.class)
        .hasMessageContaining("CREATEFAILED");
  }

  @Test
  void transitions_toldToTakeTime_takeItOnTheClockOfTheServer() {
    server.transitions().delay(Transition.CREATION, Duration.ofHours(1));
    assertThatThrownBy(() -> server.createRunningInstance("shop")).hasMessageContaining("CREATING");

    server.clock().advance(Duration.ofHours(1));

    assertThat(client.instances().streamInstances().map(found -> found.status()))
        .containsExactly(InstanceStatus.RUNNING);
  }

  @Test
  void clock_stoppedAndSet_staysThere() {
    Instant noon = Instant.parse("2030-01-01T12:00:00Z");
    server.clock().stop();

    assertThat(server.clock().set(noon)).isEqualTo(noon);
    assertThat(server.clock().now()).isEqualTo(noon);
    assertThat(server.clock().advance(Duration.ofDays(1))).isEqualTo(noon.plus(Duration.ofDays(1)));
    assertThat(server.clock().resume()).isAfterOrEqualTo(noon);
    assertThat(server.clock().showRealTime()).isBefore(noon);
  }

  @Test
  void clock_movedBack_isRefusedInTheWordsOfTheServer() {
    assertThatThrownBy(() -> server.clock().advance(Duration.ofSeconds(-1)))
        .isInstanceOf(TestControlException.class)
        .hasMessageContaining("400")
        .hasMessageContaining("by must not be negative");
  }

  @Test
  void incidents_ofAnInstance_showInItsState() {
    String instance = server.createRunningInstance("shop");

    server.incidents().breakDown(instance);
    assertThat(statusOf(instance)).isEqualTo(InstanceStatus.ERROR);
    server.incidents().recover(instance);
    assertThat(statusOf(instance)).isEqualTo(InstanceStatus.RUNNING);
    server.transitions().delay(Transition.RESTART, Duration.ofHours(1));
    server.incidents().restart(instance);
    assertThat(statusOf(instance)).isEqualTo(InstanceStatus.RESTARTING);
  }

  @Test
  void fault_ofOneOperation_meetsItsRequestsUntilItIsRemoved() {
    ActiveFault fault =
        server
            .faults()
            .add(
                Fault.error(ErrorCode.INTERNAL_ERROR)
                    .on("listInstances")
                    .withStatus(503)
                    .withRetryAfter(Duration.ofSeconds(7)));

    assertThatThrownBy(() -> client.instances().listInstances())
        .isInstanceOfSatisfying(
            DmsServiceException.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(503);
              assertThat(refusal.errorCode()).contains(ErrorCode.INTERNAL_ERROR);
              assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(7));
            });
    client.availabilityZones().listAvailabilityZones();
    assertThat(fault.applied()).isOne();

    fault.remove();

    assertThat(client.instances().listInstances().instanceNum()).isZero();
    assertThatThrownBy(fault::applied).isInstanceOf(TestControlException.class);
  }

  @Test
  void faults_ofEveryKind_areTaken() {
    List<Fault> faults =
        List.of(
            Fault.cutConnection(),
            Fault.htmlPage(),
            Fault.garbage(),
            Fault.emptyAnswer(),
            Fault.delay(Duration.ofMillis(1)));
    for (Fault fault : faults) {
      ActiveFault active = server.faults().add(fault.on("showInstance").atRate(0.5, 1).times(1));

      assertThat(active.applied()).isZero();
    }

    server.faults().clear();
    server.faults().add(Fault.cutConnection().after(Duration.ofMillis(1)));

    assertThatThrownBy(() -> client.instances().listInstances())
        .isInstanceOf(DmsTransportException.class);
  }

  @Test
  void fault_ofAnUnknownOperation_isRefusedByName() {
    assertThatThrownBy(() -> server.faults().add(Fault.garbage().on("listNothing")))
        .isInstanceOf(TestControlException.class)
        .hasMessageContaining("operation is unknown");
    assertThatThrownBy(() -> server.faults().add(Fault.garbage().on("createTopic")))
        .isInstanceOf(TestControlException.class)
        .hasMessageContaining("a use of createOrBatchDeleteTopics");
  }

  @Test
  void snapshot_restored_bringsBackWhatWasThere() {
    String kept = server.createRunningInstance("kept");
    server.snapshots().take("one-instance");
    client.instances().deleteInstance(kept);
    server.clock().advance(Duration.ZERO);

    server.snapshots().restore("one-instance");

    assertThat(client.instances().showInstance(kept).name()).isEqualTo("kept");
    assertThat(server.snapshots().names()).containsExactly("one-instance");
    server.snapshots().delete("one-instance");
    assertThat(server.snapshots().names()).isEmpty();
    assertThatThrownBy(() -> server.snapshots().restore("one-instance"))
        .isInstanceOf(TestControlException.class)
        .hasMessageContaining("There is no snapshot one-instance");
  }

  @Test
  void seeds_ofEveryKind_showInTheApi() {
    String instance = server.createRunningInstance("shop");
    topic(instance, "orders");
    group(instance, "billing");

    List<SeededMessage> sent =
        server
            .seeds()
            .messages(
                instance,
                "orders",
                SeedMessage.of("first")
                    .withKeys("key")
                    .withTag("tag")
                    .withProperty("colour", "red"),
                SeedMessage.of(new byte[] {1, 2, 3}));
    assertThat(sent).hasSize(2).extracting(SeededMessage::uniqueKey).doesNotContain("");
    String first = sent.get(0).messageId();
    server
        .seeds()
        .traces(
            instance,
            first,
            TraceEvent.builder().traceType(TraceEvent.TraceType.PUB).groupName("till").build());
    assertThat(traceOf(instance, first)).hasSize(2);
    server.seeds().consumption(instance, "billing", "orders");
    assertThat(lagOf(instance, "billing")).isZero();
    server.seeds().consumers(instance, "billing", "consumer-1");
    List<SeededMessage> dead = server.seeds().deadLetters(instance, "billing", first);
    assertThat(dead).hasSize(1);
    Map<String, Object> consumed =
        server
            .seeds()
            .plant("consumption", instance, Map.of("group", "billing", "topic", "orders"));
    assertThat(consumed).containsKey("consumed");
  }

  @Test
  void seed_thatIsNotInOrder_namesTheField() {
    String instance = server.createRunningInstance("shop");

    assertThatThrownBy(() -> server.seeds().messages(instance, "nowhere", SeedMessage.of("x")))
        .isInstanceOf(TestControlException.class)
        .hasMessageContaining("topic");
  }

  @Test
  void output_afterARequest_hasItsLine() {
    client.availabilityZones().listAvailabilityZones();

    assertThat(server.output())
        .anyMatch(line -> line.startsWith("ready "))
        .anyMatch(line -> line.contains("\"operation\":\"listAvailabilityZones\""))
        .noneMatch(line -> line.contains(server.token()) || line.contains(server.secretKey()));
  }

  private static @Nullable InstanceStatus statusOf(String instance) {
    return client.instances().showInstance(instance).status();
  }

  private static void topic(String instance, String name) {
    client
        .topics()
        .createTopic(
            instance,
            CreateTopicRequest.builder()
                .name(name)
                .queueNum(1)
                .permission(CreateTopicRequest.Permission.ALL)
                .build());
  }

  private static void group(String instance, String name) {
    client
        .consumerGroups()
        .createConsumerGroup(instance, CreateConsumerGroupRequest.builder().name(name).build());
  }

  private static @Nullable List<TraceEvent> traceOf(String instance, String messageId) {
    return client
        .messages()
        .showMessageTrace(instance, ShowMessageTraceQuery.builder().msgId(messageId).build())
        .trace();
  }

  private static @Nullable Long lagOf(String instance, String group) {
    return client
        .consumerGroups()
        .showConsumerGroupProgress(
            instance, group, ShowConsumerGroupProgressQuery.builder().topic("orders").build())
        .lag();
  }
}
