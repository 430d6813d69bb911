package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.MessageProperties;
import io.dmsrocketmq.server.domain.engine.MessageSearch;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.apache.rocketmq.client.QueryResult;
import org.apache.rocketmq.client.impl.factory.MQClientInstance;
import org.apache.rocketmq.common.message.MessageExt;

/** Finds messages by what identifies them. */
final class MessageLookup {
  /** A broker gives no more entries of its index at once. */
  private static final int MOST = 64;

  /** Address, port and position: 4 or 16 bytes, 4 bytes and 8 bytes. */
  private static final Pattern PLACE = Pattern.compile("[0-9A-Fa-f]{32}|[0-9A-Fa-f]{56}");

  private static final Pattern INDEXED = Pattern.compile("[\\P{Cntrl}&&[^ ]]+");

  private final Cluster cluster;

  MessageLookup(Cluster cluster) {
    this.cluster = cluster;
  }

  List<StoredMessage> byId(String topic, String id) {
    Optional<StoredMessage> there = byPlace(id);
    if (there.isPresent()) {
      return there.filter(message -> message.topic().equals(topic)).stream().toList();
    }
    return stillThere(
        query(
            topic, id, 0, Long.MAX_VALUE, true, (message, key) -> uniqueKey(message).equals(key)));
  }

  /**
   * Finds a message by the identifier that tells where it is stored. The identifier holds an
   * address to which the client would connect, so that only those of the instance's brokers count.
   */
  Optional<StoredMessage> byPlace(String id) {
    if (!PLACE.matcher(id).matches()) {
      return Optional.empty();
    }
    return StoredPlaces.read(id)
        .flatMap(
            place ->
                cluster
                    .at(StoredMessages.text(place.getAddress()))
                    .flatMap(
                        broker ->
                            StoredPlaces.message(cluster, broker, place.getOffset())
                                .filter(
                                    message ->
                                        StoredPlaces.isInItsQueue(cluster, broker, message))));
  }

  EnginePage<StoredMessage> byKey(MessageSearch search, ScanBudget budget) {
    String key = String.valueOf(search.key());
    List<StoredMessage> found =
        query(
            search.topic(),
            key,
            0,
            Long.MAX_VALUE,
            false,
            (message, wanted) -> StoredMessages.keys(message).contains(wanted));
    budget.spend(found.stream().mapToLong(StoredMessage::storeSize).sum());
    if (found.size() >= MOST) {
      return new TopicScan(cluster, search, budget).pageWithKey(key);
    }
    List<StoredMessage> matching =
        stillThere(found).stream()
            .filter(
                message ->
                    message.storedAt() >= search.begin() && message.storedAt() <= search.end())
            .toList();
    return new EnginePage<>(
        matching.stream().skip(search.offset()).limit(search.limit()).toList(), matching.size());
  }

  /** Asks the indexes of the brokers, which know only the hashes of keys. */
  List<StoredMessage> query(
      String topic,
      String key,
      long begin,
      long end,
      boolean unique,
      BiPredicate<StoredMessage, String> matches) {
    if (!INDEXED.matcher(key).matches() || !isRouted(topic)) {
      return List.of();
    }
    return cluster
        .admin()
        .<QueryResult>askUnless(
            Codes.NO_MESSAGE,
            api -> {
              MQClientInstance client = api.getDefaultMQAdminExtImpl().getMqClientInstance();
              // It asks the brokers that it knows, which may be half a minute old.
              client.updateTopicRouteInfoFromNameServer(topic);
              return unique
                  ? client.getMQAdminImpl().queryMessageByUniqKey(topic, key, MOST, begin, end)
                  : api.queryMessage(topic, key, MOST, begin, end);
            })
        .stream()
        .flatMap(result -> result.getMessageList().stream())
        .flatMap(message -> located(message).stream())
        .filter(message -> message.topic().equals(topic) && matches.test(message, key))
        .distinct()
        .sorted(StoredMessages.ORDER)
        .toList();
  }

  /** Leaves out what an index still knows of a topic that was deleted and made anew. */
  private List<StoredMessage> stillThere(List<StoredMessage> found) {
    return found.stream()
        .filter(
            message ->
                StoredPlaces.isInItsQueue(cluster, cluster.broker(message.broker()), message))
        .toList();
  }

  /**
   * Tells whether a broker has the topic. Each of them is asked, since the search that follows
   * takes one that does not answer for one that has no such message.
   */
  private boolean isRouted(String topic) {
    return cluster.brokers().stream()
            .filter(broker -> RocketMqTopics.config(cluster, broker, topic).isPresent())
            .count()
        > 0;
  }

  private Optional<StoredMessage> located(MessageExt message) {
    return cluster
        .at(StoredMessages.text(message.getStoreHost()))
        .map(broker -> StoredMessages.of(message, broker));
  }

  private static String uniqueKey(StoredMessage message) {
    return message.property(MessageProperties.UNIQUE_KEY);
  }
}
