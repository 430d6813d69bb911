package io.dmsrocketmq.server.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.engine.StoredMessage.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How every engine keeps messages and finds them again. */
public abstract class MessageEngineContract extends MessageContract {

  @Test
  void search_emptyTopic_findsNothing() {
    assertThat(search(null, 10, 0)).isEqualTo(new EnginePage<>(List.of(), 0));
  }

  @Test
  void search_topicWithMessages_findsEachWithWhatWasSent() {
    StoredMessage sent =
        send(
            TestMessages.draft("content")
                .keys("key-1", "key-2")
                .tags("tag")
                .properties(new Property("colour", "blue")));

    StoredMessage found = search(null, 10, 0).items().get(0);

    assertThat(found).isEqualTo(sent);
    assertThat(found.topic()).isEqualTo(TOPIC);
    assertThat(found.body().text()).isEqualTo("content");
    assertThat(found.property(MessageProperties.KEYS)).isEqualTo("key-1 key-2");
    assertThat(found.property(MessageProperties.TAGS)).isEqualTo("tag");
    assertThat(found.property("colour")).isEqualTo("blue");
    assertThat(uniqueKey(found)).isNotEmpty();
    assertThat(found.bornHost()).matches("\\S+:\\d+");
    assertThat(found.storeHost()).matches("\\S+:\\d+");
    assertThat(found.storeSize()).isGreaterThan("content".length());
    assertThat(found.id()).matches("[0-9A-F]{32}");
  }

  @Test
  void search_manyMessages_pagesThemByTimeThenQueueThenOffset() {
    List<StoredMessage> sent = sendMany(25);

    List<StoredMessage> paged = new ArrayList<>();
    for (int offset = 0; offset < 25; offset += 10) {
      paged.addAll(search(null, 10, offset).items());
    }

    assertThat(paged).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(paged)
        .isSortedAccordingTo(
            Comparator.comparingLong(StoredMessage::storedAt)
                .thenComparing(StoredMessage::broker)
                .thenComparing(StoredMessage::queueId)
                .thenComparing(StoredMessage::queueOffset));
    assertThat(search(null, 10, 20).total()).isEqualTo(25);
    assertThat(search(null, 10, 25)).isEqualTo(new EnginePage<>(List.of(), 25));
  }

  @Test
  void search_byTime_takesBothEndsIn() {
    List<StoredMessage> sent = sendMany(6);
    long begin = sent.get(2).storedAt();
    long end = sent.get(3).storedAt();

    EnginePage<StoredMessage> found =
        messages.search(instance, new MessageSearch(TOPIC, null, begin, end, 10, 0), UNLIMITED);

    assertThat(found.items())
        .containsExactlyInAnyOrderElementsOf(
            sent.stream()
                .filter(message -> message.storedAt() >= begin && message.storedAt() <= end)
                .toList());
    assertThat(found.total()).isEqualTo(found.items().size()).isPositive();
    assertThat(
            messages
                .search(instance, new MessageSearch(TOPIC, null, 0, 1, 10, 0), UNLIMITED)
                .total())
        .isZero();
  }

  @Test
  void search_byKey_findsMessagesThatCarryItAmongOthers() {
    StoredMessage first = send(TestMessages.draft("1").keys("order-1", "blue"));
    StoredMessage second = send(TestMessages.draft("2").keys("order-2", "blue"));
    send(TestMessages.draft("3").keys("order-3"));
    send(TestMessages.draft("4"));

    assertThat(search("order-1", 10, 0).items()).containsExactly(first);
    assertThat(search("blue", 10, 0).items()).containsExactlyInAnyOrder(first, second);
    assertThat(search("blue", 1, 1).total()).isEqualTo(2);
    assertThat(search("order", 10, 0).total()).isZero();
    assertThat(search("\0", 10, 0).total()).isZero();
  }

  @Test
  void search_otherTopic_isLeftOut() {
    createTopic("other");
    send("other", TestMessages.draft("content").keys("key").build());

    assertThat(search(null, 10, 0).total()).isZero();
    assertThat(search("key", 10, 0).total()).isZero();
  }

  @Test
  void search_beyondItsBudget_endsWithWhatTheBudgetThrows() {
    sendMany(3);
    ScanBudget none =
        bytes -> {
          if (bytes > 0) {
            throw new IllegalStateException("used up");
          }
        };

    assertThatThrownBy(
            () ->
                messages.search(
                    instance, new MessageSearch(TOPIC, null, 0, Long.MAX_VALUE, 1, 0), none))
        .hasMessage("used up");
    assertThatThrownBy(
            () -> messages.find(instance, TOPIC, search(null, 1, 0).items().get(0).id(), none))
        .hasMessage("used up");
  }

  @Test
  void search_spendsAtLeastTheSizeOfTheMessages() {
    List<StoredMessage> sent = sendMany(3);
    List<Long> spent = new ArrayList<>();

    messages.search(instance, new MessageSearch(TOPIC, null, 0, Long.MAX_VALUE, 10, 0), spent::add);

    assertThat(spent.stream().mapToLong(Long::longValue).sum())
        .isGreaterThanOrEqualTo(sent.stream().mapToLong(StoredMessage::storeSize).sum());
  }

  @Test
  void body_ofAnyBytes_comesBackAsItIs() {
    byte[] allBytes = new byte[512];
    for (int index = 0; index < allBytes.length; index++) {
      allBytes[index] = (byte) index;
    }
    byte[] large = new byte[4 * 1024 * 1024 - 1024];
    large[large.length - 1] = 1;

    for (MessageBody body :
        List.of(
            MessageBody.of("Grüße, 你好, 👋🏽"), MessageBody.of(allBytes), MessageBody.of(large))) {
      StoredMessage sent = send(TestMessages.draft(body));
      assertThat(find(TOPIC, sent.id())).extracting(StoredMessage::body).containsExactly(body);
    }
  }

  @Test
  void find_byEitherIdentifier_findsTheMessageInItsTopicOnly() {
    createTopic("other");
    StoredMessage sent = send(TestMessages.draft("content"));
    sendMany(2);

    assertThat(find(TOPIC, sent.id())).containsExactly(sent);
    assertThat(find(TOPIC, uniqueKey(sent))).containsExactly(sent);
    assertThat(find("other", sent.id())).isEmpty();
    assertThat(find("other", uniqueKey(sent))).isEmpty();
    assertThat(find("unknown", sent.id())).isEmpty();
    assertThat(find(TOPIC, UNKNOWN)).isEmpty();
    assertThat(find(TOPIC, "no identifier, \0 at all")).isEmpty();
  }

  @Test
  void send_messages_moveTheEndsOfTheirQueues() {
    List<StoredMessage> sent = sendMany(20);

    List<QueueRange> queues = fixture.engine().topics().queues(instance, TOPIC);
    for (QueueRange queue : queues) {
      List<StoredMessage> here =
          sent.stream()
              .filter(
                  message ->
                      message.broker().equals(queue.broker()) && message.queueId() == queue.queue())
              .toList();
      assertThat(queue.maxOffset() - queue.minOffset()).isEqualTo(here.size());
      assertThat(here)
          .extracting(StoredMessage::queueOffset)
          .containsExactlyElementsOf(
              IntStream.range(0, here.size()).mapToObj(index -> (long) index).toList());
    }
    assertThat(sent).extracting(StoredMessage::id).doesNotHaveDuplicates();
    assertThat(sent).extracting(MessageEngineContract::uniqueKey).doesNotHaveDuplicates();
  }

  @Test
  void deleteTopic_withMessages_takesThemAway() {
    StoredMessage sent = send(TestMessages.draft("content").keys("key").tracedBy("producers"));

    fixture.transactions().run(() -> fixture.engine().topics().delete(instance, List.of(TOPIC)));
    createTopic(TOPIC);

    assertThat(search(null, 10, 0).total()).isZero();
    assertThat(find(TOPIC, uniqueKey(sent))).isEmpty();
  }

  @Test
  void search_thousandsOfMessages_countsAndPagesThemAll() {
    List<StoredMessage> sent = sendMany(3000);

    EnginePage<StoredMessage> last = search(null, 50, 2950);

    assertThat(last.total()).isEqualTo(3000);
    assertThat(last.items()).hasSize(50);
    assertThat(Stream.concat(search(null, 50, 2900).items().stream(), last.items().stream()))
        .doesNotHaveDuplicates()
        .isSubsetOf(sent);
  }

  @Test
  void storedBytes_ofMessages_coverThem() {
    long sent = sendMany(3).stream().mapToLong(StoredMessage::storeSize).sum();

    assertThat(fixture.engine().storedBytes(List.of(instance.id())).get(instance.id()))
        .isGreaterThanOrEqualTo(sent);
  }

  @Test
  void storedBytes_ofAnInstanceThatHoldsNothing_areNone() {
    assertThat(fixture.engine().storedBytes(List.of("other")).getOrDefault("other", 0L)).isZero();
  }
}
