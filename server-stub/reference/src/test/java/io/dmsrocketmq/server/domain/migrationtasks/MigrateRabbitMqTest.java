package io.dmsrocketmq.server.domain.migrationtasks;

import static io.dmsrocketmq.server.domain.migrationtasks.MigrationFixture.rabbitMq;
import static io.dmsrocketmq.server.domain.migrationtasks.MigrationSource.RABBITMQ;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.CreateMigrationTaskRequest;
import io.dmsrocketmq.server.model.MigrationBinding;
import io.dmsrocketmq.server.model.MigrationExchange;
import io.dmsrocketmq.server.model.MigrationQueue;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the metadata of a RabbitMQ cluster. */
@ExtendWith(TestDatabase.class)
class MigrateRabbitMqTest {
  private final MigrationFixture fixture;

  MigrateRabbitMqTest(Database database) {
    fixture = new MigrationFixture(database);
  }

  private static MigrationExchange exchange(@Nullable String vhost, String name) {
    return MigrationExchange.builder().vhost(vhost).name(name).build();
  }

  private static MigrationQueue queue(@Nullable String vhost, String name) {
    return MigrationQueue.builder().vhost(vhost).name(name).build();
  }

  private static MigrationBinding.Builder binding(String source, String destination) {
    return MigrationBinding.builder().source(source).destination(destination);
  }

  private void migrate(CreateMigrationTaskRequest.Builder request) {
    String task = fixture.create(RABBITMQ, false, request.build());
    fixture.finish();
    assertThat(fixture.status(task)).isEqualTo("finished");
  }

  private List<String> topicsOf(String group) {
    return fixture.engine.consumerGroups().topics(fixture.target(), group, 50, 0).items();
  }

  @Test
  void create_exchangeQueueAndBinding_becomeTopicGroupAndSubscription() {
    migrate(
        rabbitMq()
            .exchanges(List.of(exchange("/", "direct")))
            .queues(List.of(queue("/", "test-001")))
            .bindings(List.of(binding("direct", "test-001").vhost("/").build())));

    assertThat(fixture.topic("direct"))
        .contains(
            new TopicState(
                "direct",
                List.of(new BrokerQueues("broker-0", 16, 16)),
                TopicPermission.ALL,
                "all"));
    assertThat(fixture.group("test-001"))
        .contains(new ConsumerGroupState("test-001", List.of("broker-0"), true, false, false, 16));
    assertThat(topicsOf("test-001")).containsExactly("direct");
  }

  @ParameterizedTest
  @CsvSource({
    "/, orders, orders",
    "'', orders, orders",
    ", orders, orders",
    "shop, orders, shop|orders",
    "/, amq.topic, amq%2Etopic",
    "/, '', amq%2Edefault",
    "/, a|b, a%7Cb",
    "/, a%b, a%25b",
    "a/b, c d, a%2Fb|c%20d",
    "/, ü, %C3%BC"
  })
  void topic_isTheNameOfTheExchangeWithOtherCharactersEscaped(
      @Nullable String vhost, String exchange, String topic) {
    assertThat(MetadataNames.topic(vhost, exchange)).isEqualTo(topic);
  }

  @Test
  void create_sameNamesInTwoVirtualHosts_stayApart() {
    migrate(
        rabbitMq()
            .exchanges(List.of(exchange("one", "x"), exchange("two", "x"), exchange(null, "x")))
            .queues(List.of(queue("one", "q"), queue("two", "q")))
            .bindings(List.of(binding("x", "q").vhost("two").build())));

    assertThat(fixture.engine.topics().count(fixture.target())).isEqualTo(3);
    assertThat(topicsOf("one|q")).isEmpty();
    assertThat(topicsOf("two|q")).containsExactly("two|x");
  }

  @Test
  void create_bindingsThatLeadElsewhere_haveNoEffect() {
    migrate(
        rabbitMq()
            .exchanges(List.of(exchange("/", "known"), exchange("/", "other")))
            .queues(List.of(queue("/", "queue")))
            .bindings(
                List.of(
                    binding("unknown", "queue").build(),
                    binding("known", "unknown").build(),
                    binding("known", "queue").destinationType("exchange").build(),
                    binding("other", "queue").destinationType("queue").build(),
                    binding("other", "queue").routingKey("second").build())));

    assertThat(topicsOf("queue")).containsExactly("other");
    assertThat(fixture.topic("unknown")).isEmpty();
    assertThat(fixture.group("unknown")).isEmpty();
  }

  @Test
  void create_withoutLists_namesAllFour() {
    DmsException refusal =
        fixture.refusal(RABBITMQ, false, CreateMigrationTaskRequest.builder().build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(List.of("vhosts", "queues", "exchanges", "bindings"))
        .allSatisfy(field -> assertThat(refusal).hasMessageContaining(field + " must be there"));
  }

  @Test
  void create_namesThatBecomeTooLongOrEmpty_areRefusedAtTheirPlace() {
    DmsException refusal =
        fixture.refusal(
            RABBITMQ,
            false,
            rabbitMq()
                .exchanges(List.of(exchange("/", "short"), exchange("/", "ü".repeat(22))))
                .queues(List.of(queue("/", "q".repeat(121)), queue("/", "")))
                .build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_NAME_LENGTH);
    assertThat(refusal)
        .hasMessageContaining("exchanges[1].name makes the name %C3%BC")
        .hasMessageContaining("queues[0].name makes the name q")
        .hasMessageContaining("queues[1].name must have 1 to 120");
    assertThat(fixture.topic("short")).isEmpty();
  }

  @Test
  void create_nameThatNobodyCanKeep_isRefused() {
    DmsException refusal =
        fixture.refusal(
            RABBITMQ, false, rabbitMq().queues(List.of(queue("a\u0000", "queue"))).build());

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal).hasMessageContaining("queues[0].name must hold neither");
  }
}
