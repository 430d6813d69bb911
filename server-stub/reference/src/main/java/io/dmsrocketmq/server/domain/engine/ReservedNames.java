package io.dmsrocketmq.server.domain.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names that RocketMQ keeps for itself. */
public final class ReservedNames {
  private static final String RETRY_PREFIX = "%RETRY%";
  private static final String DEAD_LETTER_PREFIX = "%DLQ%";
  private static final String SYSTEM_TOPIC_PREFIX = "rmq_sys_";
  private static final String SYSTEM_GROUP_PREFIX = "CID_RMQ_SYS_";

  private static final Set<String> SYSTEM_TOPICS =
      Set.of(
          "TBW102",
          "SCHEDULE_TOPIC_XXXX",
          "BenchmarkTest",
          "SELF_TEST_TOPIC",
          "OFFSET_MOVED_EVENT",
          "RMQ_SYS_TRANS_HALF_TOPIC",
          "RMQ_SYS_TRANS_OP_HALF_TOPIC",
          "RMQ_SYS_TRACE_TOPIC",
          "TRANS_CHECK_MAX_TIME_TOPIC");

  private static final Set<String> SYSTEM_GROUPS =
      Set.of(
          "DEFAULT_PRODUCER",
          "DEFAULT_CONSUMER",
          "TOOLS_CONSUMER",
          "SCHEDULE_CONSUMER",
          "FILTERSRV_CONSUMER",
          "__MONITOR_CONSUMER",
          "CLIENT_INNER_PRODUCER",
          "SELF_TEST_P_GROUP",
          "SELF_TEST_C_GROUP");

  private ReservedNames() {}

  /**
   * Gives the topic that holds the messages which a group is to consume once more.
   *
   * @param group name of the group
   * @return name of the topic
   */
  public static String retryTopic(String group) {
    return RETRY_PREFIX + group;
  }

  /**
   * Gives the topic that holds the messages which a group could not consume.
   *
   * @param group name of the group
   * @return name of the topic
   */
  public static String deadLetterTopic(String group) {
    return DEAD_LETTER_PREFIX + group;
  }

  /**
   * Tells whose retries or dead letters a topic holds.
   *
   * @param topic name of a topic
   * @return name of the consumer group, or nothing for any other topic
   */
  public static Optional<String> groupOf(String topic) {
    return Stream.of(RETRY_PREFIX, DEAD_LETTER_PREFIX)
        .filter(topic::startsWith)
        .map(prefix -> topic.substring(prefix.length()))
        .findFirst();
  }

  /**
   * Tells whether a topic is RocketMQ's own, so that no caller creates it.
   *
   * @param topic name of a topic
   * @return whether the name is kept
   */
  public static boolean isTopicReserved(String topic) {
    return isOfAGroup(topic)
        || topic.startsWith(SYSTEM_TOPIC_PREFIX)
        || SYSTEM_TOPICS.contains(topic);
  }

  /**
   * Tells whether a consumer group is RocketMQ's own, so that no caller creates it.
   *
   * @param group name of a group
   * @return whether the name is kept
   */
  public static boolean isGroupReserved(String group) {
    return isOfAGroup(group)
        || group.startsWith(SYSTEM_GROUP_PREFIX)
        || SYSTEM_GROUPS.contains(group);
  }

  private static boolean isOfAGroup(String name) {
    return name.startsWith(RETRY_PREFIX) || name.startsWith(DEAD_LETTER_PREFIX);
  }
}
