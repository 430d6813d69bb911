package io.dmsrocketmq.server.bench;

import java.io.IOException;
import java.net.URI;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Instances with many topics, and the pages of these: the topics that a consumer group consumes.
 */
final class TopicPages {

  private static final String LARGEST_PRODUCT = "c6.16u32g.cluster";
  // With fewer the product does not take the largest number of topics.
  private static final int BROKERS = 7;
  private static final int TOPICS_PER_TASK = 10_000;
  private static final String GROUP = "consumers";

  private TopicPages() {}

  /** Creates an instance with a group that consumes so many topics, and gives the first page. */
  static String fill(URI base, int topics) throws Exception {
    String instance = Servers.running(base, "topics-" + topics, LARGEST_PRODUCT, BROKERS);
    for (int from = 0; from < topics; from += TOPICS_PER_TASK) {
      migrate(base, instance, from, Math.min(topics, from + TOPICS_PER_TASK));
    }
    String page = instance + "/groups/" + GROUP + "/topics?limit=10&offset=0";
    int present = Servers.json(base, "GET", page, "").path("total").asInt();
    if (present != topics) {
      throw new IOException("%d topics in place of %d".formatted(present, topics));
    }
    return page;
  }

  /** Each exchange becomes a topic, and each binding a subscription. */
  private static void migrate(URI base, String instance, int from, int to) throws Exception {
    String body =
        """
        {"vhosts": [{"name": "/"}], "queues": [{"name": "%s"}], "exchanges": [%s], "bindings": [%s]}\
        """
            .formatted(
                GROUP,
                each(from, to, "{\"name\": \"topic-%06d\"}"::formatted),
                each(
                    from,
                    to,
                    number ->
                        "{\"source\": \"topic-%06d\", \"destination\": \"%s\"}"
                            .formatted(number, GROUP)));
    // In the order in which a signature has them.
    String query = "?name=task-" + from + "&overwrite=true&type=rabbitToRocket";
    Servers.call(base, "POST", instance + "/metadata" + query, body);
    Servers.awaitJobs(base);
  }

  private static String each(int from, int to, IntFunction<String> text) {
    return IntStream.range(from, to).mapToObj(text).collect(Collectors.joining(", "));
  }
}
