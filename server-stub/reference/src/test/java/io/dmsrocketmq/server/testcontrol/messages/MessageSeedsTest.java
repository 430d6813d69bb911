package io.dmsrocketmq.server.testcontrol.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.domain.engine.ConsumeResult;
import io.dmsrocketmq.server.domain.engine.ConsumerGroupState;
import io.dmsrocketmq.server.domain.engine.EngineInstance;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.MessageSearch;
import io.dmsrocketmq.server.domain.engine.QueueProgress;
import io.dmsrocketmq.server.domain.engine.QueueRange;
import io.dmsrocketmq.server.domain.engine.ReservedNames;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.engine.TopicState;
import io.dmsrocketmq.server.domain.engine.TopicState.BrokerQueues;
import io.dmsrocketmq.server.domain.engine.TraceEntry;
import io.dmsrocketmq.server.domain.engine.TraceEntry.Kind;
import io.dmsrocketmq.server.domain.engine.TraceEntry.TransactionState;
import io.dmsrocketmq.server.domain.instances.InstanceAccess;
import io.dmsrocketmq.server.domain.instances.InstanceFixture;
import io.dmsrocketmq.server.engine.local.LocalEngine;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.http.JsonBodies;
import io.dmsrocketmq.server.http.JsonSettings;
import io.dmsrocketmq.server.progress.Progress;
import io.dmsrocketmq.server.store.Database;
import io.dmsrocketmq.server.testcontrol.Seed;
import io.dmsrocketmq.server.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestDatabase.class)
class MessageSeedsTest {
  private static final String TOPIC = "topic";
  private static final String GROUP = "group";

  private final ObjectMapper mapper = new ObjectMapper();
  private final InstanceFixture instances;
  private final LocalEngine engine;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private long nanoseconds;
  private final EngineInstance instance;
  private final List<Seed<?>> seeds;

  MessageSeedsTest(Database database) {
    new JsonSettings().customize(mapper);
    instances = new InstanceFixture(database);
    engine = new LocalEngine(database, instances.clock);
    String id = instances.createRunning("seeds");
    instance = InstanceAccess.forEngine(instances.store.find(instances.project, id).orElseThrow());
    seeds =
        new MessageSeeds(
                new InstanceAccess(instances.store),
                engine,
                engine.seeding().orElseThrow(),
                database,
                instances.clock,
                new Progress(new PrintStream(said, true, UTF_8), this::aSecondLater))
            .all();
    TopicState topic =
        new TopicState(
            TOPIC, List.of(new BrokerQueues("broker-0", 2, 2)), TopicPermission.ALL, "NORMAL");
    ConsumerGroupState group =
        new ConsumerGroupState(GROUP, instance.brokers(), true, false, false, 3);
    database.run(
        () -> {
          engine.topics().create(instance, topic);
          engine.consumerGroups().create(instance, group);
        });
  }

  private long aSecondLater() {
    nanoseconds += 1_000_000_000;
    return nanoseconds;
  }

  @Test
  void messages_whenTheyAreMany_tellHowManyAreStored() {
    JsonNode stored =
        plant("messages", "'topic': 'topic', 'template': {'body': 'x'}, 'count': 1200");

    assertThat(stored.path("messages")).hasSize(1200);
    assertThat(said.toString(UTF_8).lines())
        .containsExactly(
            "500 of 1200 messages are stored",
            "1000 of 1200 messages are stored",
            "1200 of 1200 messages are stored");
  }

  /** Plants a seed in the instance, whose other fields are the text. */
  private JsonNode plant(String kind, String fields) {
    String body =
        "{\"project_id\": \"%s\", \"instance_id\": \"%s\", %s}"
            .formatted(instances.project, instance.id(), fields.replace('\'', '"'));
    return plantAsItIs(kind, body);
  }

  private JsonNode plantAsItIs(String kind, String body) {
    Seed<?> seed =
        seeds.stream().filter(candidate -> candidate.kind().equals(kind)).findFirst().orElseThrow();
    return mapper.valueToTree(plant(seed, body));
  }

  private <T> Object plant(Seed<T> seed, String body) {
    T read = seed.type().cast(JsonBodies.strict(mapper).read(body.getBytes(UTF_8), seed.type()));
    Object answer = seed.action().apply(read);
    return answer == null ? "" : answer;
  }

  private DmsException refusalOf(String kind, String fields) {
    DmsException refusal = catchThrowableOfType(DmsException.class, () -> plant(kind, fields));
    assertThat(refusal).as(fields).isNotNull();
    return refusal;
  }

  private List<StoredMessage> stored(String topic) {
    return engine
        .messages()
        .search(instance, new MessageSearch(topic, null, 0, Long.MAX_VALUE, 100, 0), bytes -> {})
        .items();
  }

  private List<TraceEntry> trace(String id) {
    return engine.messages().trace(instance, id, bytes -> {});
  }

  @Test
  void messages_listed_areStoredAsTheySay() {
    JsonNode answer =
        plant(
            "messages",
            """
            'topic': 'topic', 'messages': [
              {'msg_id': 'id1', 'unique_key': 'key1', 'broker': 'broker-0', 'queue': 1,
               'keys': ['a', 'b'], 'tags': 'tag', 'properties': [{'name': 'x', 'value': ''}],
               'body': 'Grüße 👋', 'born_at': 1000, 'stored_at': 2000,
               'born_host': '192.0.2.7:1234', 'reconsume_times': 2},
              {'body_base64': '/wA='}]""");

    StoredMessage first = stored(TOPIC).get(0);
    assertThat(first.id()).isEqualTo("id1");
    assertThat(first.queueId()).isEqualTo(1);
    assertThat(first.bornAt()).isEqualTo(1000);
    assertThat(first.storedAt()).isEqualTo(2000);
    assertThat(first.bornHost()).isEqualTo("192.0.2.7:1234");
    assertThat(first.reconsumeTimes()).isEqualTo(2);
    assertThat(first.body().text()).isEqualTo("Grüße 👋");
    assertThat(first.property(MessageProperties.KEYS)).isEqualTo("a b");
    assertThat(first.property(MessageProperties.TAGS)).isEqualTo("tag");
    assertThat(first.properties()).extracting(StoredMessage.Property::name).endsWith("x");
    StoredMessage second = stored(TOPIC).get(1);
    assertThat(second.body().bytes()).containsExactly(0xFF, 0);
    assertThat(second.storedAt()).isEqualTo(instances.clock.millis());
    assertThat(answer.at("/messages/0/msg_id").asText()).isEqualTo("id1");
    assertThat(answer.at("/messages/0/unique_key").asText()).isEqualTo("key1");
    assertThat(answer.at("/messages/1/msg_id").asText()).isEqualTo(second.id());
    assertThat(trace("id1")).extracting(TraceEntry::kind).containsExactly(Kind.SENT);
  }

  @Test
  void messages_ofATemplate_areNumberedAndGoThroughTheQueuesInTurn() {
    plant(
        "messages",
        """
        'topic': 'topic', 'count': 5, 'interval': 10, 'traced': false,
        'template': {'body': 'message {n}', 'keys': ['key-{n}'], 'stored_at': 1000}""");

    assertThat(stored(TOPIC))
        .extracting(message -> message.body().text())
        .containsExactly("message 0", "message 1", "message 2", "message 3", "message 4");
    assertThat(stored(TOPIC))
        .extracting(StoredMessage::storedAt)
        .containsExactly(1000L, 1010L, 1020L, 1030L, 1040L);
    assertThat(stored(TOPIC)).extracting(StoredMessage::queueId).containsExactly(0, 1, 0, 1, 0);
    assertThat(engine.topics().queues(instance, TOPIC))
        .extracting(QueueRange::maxOffset)
        .containsExactly(3L, 2L);
    assertThat(trace(stored(TOPIC).get(0).id())).isEmpty();
  }

  @Test
  void messages_ofTheSameSeedAndPlace_haveTheSameUniqueKeys() {
    String fields = "'topic': 'topic', 'seed': %d, 'messages': [{'body': 'x'}, {'body': 'y'}]";
    JsonNode first = plant("messages", fields.formatted(7));
    instances.database.run(() -> engine.topics().delete(instance, List.of(TOPIC)));
    TopicState again =
        new TopicState(
            TOPIC, List.of(new BrokerQueues("broker-0", 2, 2)), TopicPermission.ALL, "NORMAL");
    instances.database.run(() -> engine.topics().create(instance, again));

    JsonNode second = plant("messages", fields.formatted(7));
    JsonNode third = plant("messages", fields.formatted(7));

    assertThat(second.findValuesAsText("unique_key"))
        .isEqualTo(first.findValuesAsText("unique_key"));
    assertThat(third.findValuesAsText("unique_key"))
        .doesNotContainAnyElementsOf(first.findValuesAsText("unique_key"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "topic|'messages': [{'body': 'x'}]",
        "topic|'topic': 'unknown', 'messages': [{'body': 'x'}]",
        "messages|'topic': 'topic'",
        "messages|'topic': 'topic', 'messages': []",
        "messages|'topic': 'topic', 'messages': [{'body': 'x'}], 'template': {'body': 'x'}",
        "messages[1]|'topic': 'topic', 'messages': [{'body': 'x'}, null]",
        "messages[0].body|'topic': 'topic', 'messages': [{}]",
        "messages[0].body|'topic': 'topic', 'messages': [{'body': ''}]",
        "messages[0].body|'topic': 'topic', 'messages': [{'body': 'x', 'body_base64': 'eA=='}]",
        "messages[0].body|'topic': 'topic', 'messages': [{'body': '\\ud800'}]",
        "messages[0].body_base64|'topic': 'topic', 'messages': [{'body_base64': '?'}]",
        "messages[0].bodi|'topic': 'topic', 'messages': [{'bodi': 'x'}]",
        "messages[0].queue|'topic': 'topic', 'messages': [{'body': 'x', 'queue': 1}]",
        "messages[0].queue|'topic': 'topic', 'messages': [{'body': 'x', 'broker': 'broker-0', 'queue': 2}]",
        "messages[0].queue|'topic': 'topic', 'messages': [{'body': 'x', 'broker': 'other', 'queue': 0}]",
        "messages[0].queue|'topic': 'topic', 'messages': [{'body': 'x', 'broker': 'broker-0', 'queue': 'a'}]",
        "messages[0].keys[0]|'topic': 'topic', 'messages': [{'body': 'x', 'keys': ['a b']}]",
        "messages[0].keys[1]|'topic': 'topic', 'messages': [{'body': 'x', 'keys': ['a', null]}]",
        "messages[0].keys[0]|'topic': 'topic', 'messages': [{'body': 'x', 'keys': ['\\u0001']}]",
        "messages[0].tags|'topic': 'topic', 'messages': [{'body': 'x', 'tags': '\\u0000'}]",
        "messages[0].properties[0].name|'topic': 'topic', 'messages': [{'body': 'x', 'properties': [{'name': 'KEYS', 'value': 'a'}]}]",
        "messages[0].properties[0].value|'topic': 'topic', 'messages': [{'body': 'x', 'properties': [{'name': 'a'}]}]",
        "messages[0].stored_at|'topic': 'topic', 'messages': [{'body': 'x', 'stored_at': -1}]",
        "messages[0].born_host|'topic': 'topic', 'messages': [{'body': 'x', 'born_host': 'host'}]",
        "messages[0].reconsume_times|'topic': 'topic', 'messages': [{'body': 'x', 'reconsume_times': -1}]",
        "messages[1].msg_id|'topic': 'topic', 'messages': [{'body': 'x', 'msg_id': 'a'}, {'body': 'x', 'msg_id': 'a'}]",
        "count|'topic': 'topic', 'template': {'body': 'x'}",
        "count|'topic': 'topic', 'template': {'body': 'x'}, 'count': 10001",
        "count|'topic': 'topic', 'template': {'body': 'x'}, 'count': 0",
        "template.msg_id|'topic': 'topic', 'template': {'body': 'x', 'msg_id': 'a'}, 'count': 2",
        "interval|'topic': 'topic', 'template': {'body': 'x'}, 'count': 2, 'interval': -1",
        "producer_group|'topic': 'topic', 'messages': [{'body': 'x'}], 'producer_group': ''",
      })
  void messages_notInOrder_areRefusedByFieldAndLeaveNothing(String field, String fields) {
    assertThat(refusalOf("messages", fields)).hasMessageContaining(" " + field + " ");

    assertThat(stored(TOPIC)).isEmpty();
  }

  @Test
  void messages_withSeveralFaults_areRefusedForAllOfThem() {
    assertThat(
            refusalOf(
                "messages", "'messages': [{'tags': '', 'stored_at': -1}], 'producer_group': ''"))
        .hasMessageContaining("topic")
        .hasMessageContaining("producer_group")
        .hasMessageContaining("messages[0].tags")
        .hasMessageContaining("messages[0].body")
        .hasMessageContaining("messages[0].stored_at");
  }

  @Test
  void messages_ofAnIdentifierThatIsTaken_areRefused() {
    plant("messages", "'topic': 'topic', 'messages': [{'body': 'x', 'msg_id': 'a'}]");

    assertThat(
            refusalOf(
                "messages",
                "'topic': 'topic', 'messages': [{'body': 'y'}, {'body': 'x', 'msg_id': 'a'}]"))
        .hasMessageContaining("messages[1].msg_id");
    assertThat(stored(TOPIC)).hasSize(1);
  }

  @Test
  void messages_forAnInstanceThatIsNotThere_areRefused() {
    for (String place :
        List.of(
            "{'project_id': 'other', 'instance_id': '" + instance.id() + "', ",
            "{'instance_id': 'unknown', 'project_id': '" + instances.project + "', ")) {
      String body = place + "'topic': 'topic', 'messages': [{'body': 'x'}]}";
      DmsException refusal =
          catchThrowableOfType(
              DmsException.class, () -> plantAsItIs("messages", body.replace('\'', '"')));
      assertThat(refusal.status()).isEqualTo(404);
    }
    DmsException refusal =
        catchThrowableOfType(DmsException.class, () -> plantAsItIs("messages", "{}"));
    assertThat(refusal).hasMessageContaining("project_id").hasMessageContaining("instance_id");
  }

  @Test
  void deadLetters_ofMessages_areCopiesWithTheirOwnIdentifiers() {
    plant(
        "messages",
        "'topic': 'topic', 'messages': [{'body': 'x', 'msg_id': 'a'}, {'body': 'y', 'msg_id': 'b'}]");

    JsonNode answer =
        plant(
            "dead-letters",
            """
            'group': 'group', 'dead_letters': [
              {'of': 'a', 'msg_id': 'dead-a', 'stored_at': 5000, 'reconsume_times': 1},
              {'of': 'b'}]""");

    List<StoredMessage> letters = stored(ReservedNames.deadLetterTopic(GROUP));
    assertThat(letters.get(0).id()).isEqualTo("dead-a");
    assertThat(letters.get(0).storedAt()).isEqualTo(5000);
    assertThat(letters.get(0).reconsumeTimes()).isEqualTo(1);
    assertThat(letters.get(0).property(MessageProperties.ORIGIN_MESSAGE_ID)).isEqualTo("a");
    assertThat(letters.get(1).reconsumeTimes()).isEqualTo(3);
    assertThat(answer.at("/messages/1/msg_id").asText()).isEqualTo(letters.get(1).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dead-letters|group|'dead_letters': [{'of': 'a'}]",
        "dead-letters|group|'group': 'unknown', 'dead_letters': [{'of': 'a'}]",
        "dead-letters|dead_letters|'group': 'group', 'dead_letters': []",
        "dead-letters|dead_letters[1].of|'group': 'group', 'dead_letters': [{'of': 'a'}, {'of': 'unknown'}]",
        "dead-letters|dead_letters[0].of|'group': 'group', 'dead_letters': [{'msg_id': 'x'}]",
        "dead-letters|dead_letters[0].msg_id|'group': 'group', 'dead_letters': [{'of': 'a', 'msg_id': 'a'}]",
        "dead-letters|dead_letters[0].reconsume_times|'group': 'group', 'dead_letters': [{'of': 'a', 'reconsume_times': -1}]",
        "consumption|group|'topic': 'topic'",
        "consumption|topic|'group': 'group', 'topic': 'unknown'",
        "consumption|positions[0].offset|'group': 'group', 'topic': 'topic', 'positions': [{'broker': 'broker-0', 'queue': 0, 'offset': 9}]",
        "consumption|positions[0].queue|'group': 'group', 'topic': 'topic', 'positions': [{'broker': 'broker-0', 'queue': 9, 'offset': 0}]",
        "consumption|positions[0].broker|'group': 'group', 'topic': 'topic', 'positions': [{'queue': 0, 'offset': 0}]",
        "consumption|consume_status|'group': 'group', 'topic': 'topic', 'consume_status': 4",
        "consumers|group|'group': 'unknown', 'consumers': []",
        "consumers|consumers|'group': 'group'",
        "consumers|consumers[0].client_id|'group': 'group', 'consumers': [{}]",
        "consumers|consumers[1].client_id|'group': 'group', 'consumers': [{'client_id': 'a'}, {'client_id': 'a'}]",
        "consumers|consumers[0].consume_status|'group': 'group', 'consumers': [{'client_id': 'a', 'consume_status': 4}]",
        "traces|msg_id|'trace': [{'trace_type': 'Pub', 'group_name': 'g'}]",
        "traces|msg_id|'msg_id': 'unknown', 'trace': [{'trace_type': 'Pub', 'group_name': 'g'}]",
        "traces|trace|'msg_id': 'a', 'trace': []",
        "traces|trace[0].trace_type|'msg_id': 'a', 'trace': [{'trace_type': 'pub', 'group_name': 'g'}]",
        "traces|trace[0].group_name|'msg_id': 'a', 'trace': [{'trace_type': 'Pub'}]",
        "traces|trace[0].msg_type|'msg_id': 'a', 'trace': [{'trace_type': 'Pub', 'group_name': 'g', 'msg_type': 'x'}]",
        "traces|trace[0].transaction_state|'msg_id': 'a', 'trace': [{'trace_type': 'Pub', 'group_name': 'g', 'transaction_state': 'x'}]",
      })
  void seed_notInOrder_isRefusedByFieldAndLeavesNothing(String kind, String field, String fields) {
    plant(
        "messages",
        "'topic': 'topic', 'traced': false, 'messages': [{'body': 'x', 'msg_id': 'a'}]");

    assertThat(refusalOf(kind, fields)).hasMessageContaining(" " + field + " ");

    assertThat(stored(ReservedNames.deadLetterTopic(GROUP))).isEmpty();
    assertThat(trace("a")).isEmpty();
    assertThat(engine.topics().consumerGroups(instance, TOPIC, 10, 0)).isEmpty();
    assertThat(engine.messages().isConnected(instance, GROUP, "a")).isFalse();
  }

  @Test
  void consumption_ofATopic_endsAtItsEndAndIsTraced() {
    plant("messages", "'topic': 'topic', 'count': 4, 'template': {'body': 'x'}");

    JsonNode answer =
        plant(
            "consumption",
            "'group': 'group', 'topic': 'topic', 'client_host': '192.0.2.8', 'timestamp': 9000");

    assertThat(answer.path("consumed").asInt()).isEqualTo(4);
    assertThat(engine.consumerGroups().progress(instance, GROUP, TOPIC))
        .extracting(QueueProgress::lag)
        .containsOnly(0L);
    List<TraceEntry> trace = trace(stored(TOPIC).get(3).id());
    assertThat(trace)
        .extracting(TraceEntry::kind)
        .containsExactlyInAnyOrder(Kind.SENT, Kind.DELIVERED, Kind.CONSUMED);
    assertThat(trace)
        .filteredOn(entry -> entry.kind() != Kind.SENT)
        .allSatisfy(
            entry -> {
              assertThat(entry.clientHost()).isEqualTo("192.0.2.8");
              assertThat(entry.at()).isEqualTo(9000);
            });
  }

  @Test
  void consumption_upToPositions_leavesTheRest() {
    plant("messages", "'topic': 'topic', 'count': 4, 'template': {'body': 'x'}");
    String upTo =
        "'group': 'group', 'topic': 'topic', 'consume_status': 5, 'positions':"
            + " [{'broker': 'broker-0', 'queue': 1, 'offset': %d}]";

    assertThat(plant("consumption", upTo.formatted(1)).path("consumed").asInt()).isEqualTo(1);
    assertThat(plant("consumption", upTo.formatted(2)).path("consumed").asInt()).isEqualTo(1);
    assertThat(plant("consumption", upTo.formatted(0)).path("consumed").asInt()).isZero();

    assertThat(engine.consumerGroups().progress(instance, GROUP, TOPIC))
        .extracting(QueueProgress::lag)
        .containsExactly(2L, 2L);
    StoredMessage consumed =
        stored(TOPIC).stream().filter(message -> message.queueId() == 1).findFirst().orElseThrow();
    assertThat(trace(consumed.id()))
        .filteredOn(entry -> entry.kind() == Kind.CONSUMED)
        .extracting(TraceEntry::result)
        .containsExactly(ConsumeResult.FAILED);
  }

  @Test
  void consumers_seededAgain_replaceTheFormerOnes() {
    plant("consumers", "'group': 'group', 'consumers': [{'client_id': 'a'}, {'client_id': 'b'}]");
    assertThat(engine.messages().isConnected(instance, GROUP, "a")).isTrue();

    plant("consumers", "'group': 'group', 'consumers': [{'client_id': 'b', 'consume_status': 2}]");

    assertThat(engine.messages().isConnected(instance, GROUP, "a")).isFalse();
    assertThat(engine.messages().isConnected(instance, GROUP, "b")).isTrue();
  }

  @Test
  void traces_ofAMessage_areToldInItsNameAndTheirOwnWords() {
    plant(
        "messages",
        "'topic': 'topic', 'traced': false, 'messages': [{'body': 'x', 'msg_id': 'a'}]");

    plant(
        "traces",
        """
        'msg_id': 'a', 'trace': [
          {'trace_type': 'EndTransaction', 'group_name': 'senders', 'timestamp': 2000,
           'cost_time': 3, 'request_id': 'r', 'msg_type': 'Trans_msg_Commit',
           'transaction_state': 'COMMIT_MESSAGE', 'transaction_id': 't',
           'from_transaction_check': true},
          {'trace_type': 'Pub', 'group_name': 'senders', 'timestamp': 1000}]""");

    List<TraceEntry> trace = trace("a");
    assertThat(trace)
        .extracting(TraceEntry::kind)
        .containsExactly(Kind.SENT, Kind.TRANSACTION_ENDED);
    assertThat(trace.get(1).transactionState()).isEqualTo(TransactionState.COMMITTED);
    assertThat(trace.get(1).transactionId()).isEqualTo("t");
    assertThat(trace.get(1).fromTransactionCheck()).isTrue();
    assertThat(trace.get(0).offsetId()).isEqualTo("a");
    assertThat(trace.get(0).topic()).isEqualTo(TOPIC);
  }
}
