package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.engine.rocketmq.Cluster.BrokerLink;
import io.dmsrocketmq.server.domain.engine.EnginePage;
import io.dmsrocketmq.server.domain.engine.MessageSearch;
import io.dmsrocketmq.server.domain.engine.ScanBudget;
import io.dmsrocketmq.server.domain.engine.StoredMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.rocketmq.common.TopicConfig;

/**
 * Searches a topic by time. A broker finds the place in a queue where a time begins; the messages
 * of all queues are then read side by side, and no further than the page that is wanted.
 */
final class TopicScan {
  private final Cluster cluster;
  private final MessageSearch search;
  private final ScanBudget budget;

  TopicScan(Cluster cluster, MessageSearch search, ScanBudget budget) {
    this.cluster = cluster;
    this.search = search;
    this.budget = budget;
  }

  EnginePage<StoredMessage> page() {
    List<QueueReader> readers = readers();
    long total = readers.stream().mapToLong(QueueReader::remaining).sum();
    List<StoredMessage> page = new ArrayList<>();
    if (search.offset() < total) {
      long wanted = Math.min(total, (long) search.offset() + search.limit());
      PriorityQueue<QueueReader> byTime =
          new PriorityQueue<>(Comparator.comparing(QueueReader::head, StoredMessages.ORDER));
      readers.stream().filter(QueueReader::load).forEach(byTime::add);
      for (long read = 0; read < wanted && !byTime.isEmpty(); read++) {
        QueueReader next = byTime.remove();
        if (read >= search.offset()) {
          page.add(next.head());
        }
        if (next.advance()) {
          byTime.add(next);
        }
      }
    }
    return new EnginePage<>(page, (int) Math.min(total, Integer.MAX_VALUE));
  }

  /** Finds all messages that carry a key, for keys that are too many for an index. */
  EnginePage<StoredMessage> pageWithKey(String key) {
    List<StoredMessage> matching = new ArrayList<>();
    for (QueueReader reader : readers()) {
      for (boolean more = reader.load(); more; more = reader.advance()) {
        if (StoredMessages.keys(reader.head()).contains(key)) {
          matching.add(reader.head());
        }
      }
    }
    matching.sort(StoredMessages.ORDER);
    return new EnginePage<>(
        matching.stream().skip(search.offset()).limit(search.limit()).toList(), matching.size());
  }

  private List<QueueReader> readers() {
    List<QueueReader> readers = new ArrayList<>();
    for (BrokerLink broker : cluster.brokers()) {
      Optional<TopicConfig> config = RocketMqTopics.config(cluster, broker, search.topic());
      int queues =
          config
              .map(found -> Math.max(found.getReadQueueNums(), found.getWriteQueueNums()))
              .orElse(0);
      for (int number = 0; number < queues; number++) {
        budget.spend(0);
        long from =
            OffsetSearch.firstSince(cluster, broker, search.topic(), number, search.begin());
        long until = OffsetSearch.firstAfter(cluster, broker, search.topic(), number, search.end());
        if (from < until) {
          readers.add(
              new QueueReader(cluster, broker, search.topic(), number, from, until, budget));
        }
      }
    }
    return readers;
  }
}
