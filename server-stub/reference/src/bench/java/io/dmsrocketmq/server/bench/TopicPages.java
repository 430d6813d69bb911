package io.dmsrocketmq.server.bench;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Instances with many topics, and the pages of these. */
final class TopicPages {

  private static final String LARGEST_PRODUCT = "c6.16u32g.cluster";
  // With fewer the product does not take the largest number of topics.
  private static final int BROKERS = 7;
  private static final int TOPICS_PER_TASK = 10_000;

  private TopicPages() {}

  /** Creates an instance with so many topics, and gives the path of its topics. */
  static String fill(URI base, int topics) throws Exception {
    String instance = Servers.running(base, "topics-" + topics, LARGEST_PRODUCT, BROKERS);
    for (int from = 0; from < topics; from += TOPICS_PER_TASK) {
      migrate(base, instance, from, Math.min(topics, from + TOPICS_PER_TASK));
    }
    String page = instance + "/topics?limit=10&offset=0";
    int present = Servers.json(base, "GET", page, "").path("total").asInt();
    if (present != topics) {
      throw new IOException("%d topics in place of %d".formatted(present, topics));
    }
    return instance + "/topics";
  }

  private static void migrate(URI base, String instance, int from, int to) throws Exception {
    String topics =
        IntStream.range(from, to)
            .mapToObj("\"topic-%06d\": {\"writeQueueNums\": 3, \"readQueueNums\": 3}"::formatted)
            .collect(Collectors.joining(", "));
    String body = "{\"topicConfigTable\": {" + topics + "}, \"subscriptionGroupTable\": {}}";
    // In the order in which a signature has them.
    String query = "?name=task-" + from + "&overwrite=false&type=rocketmq";
    Servers.call(base, "POST", instance + "/metadata" + query, body);
    Servers.awaitJobs(base);
  }
}
