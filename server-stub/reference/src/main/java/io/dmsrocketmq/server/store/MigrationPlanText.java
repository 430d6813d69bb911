package io.dmsrocketmq.server.store;

import io.dmsrocketmq.server.domain.engine.TopicPermission;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationPlan;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationPlan.Group;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationPlan.Subscription;
import io.dmsrocketmq.server.domain.migrationtasks.MigrationPlan.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as one text, a line for each thing in it. It is written once and read once, so that ten
 * thousand rows of their own would only cost. Neither names nor words hold spaces.
 */
final class MigrationPlanText {
  private static final String OVERWRITE = "overwrite";
  private static final String TOPIC = "topic";
  private static final String GROUP = "group";
  private static final String SUBSCRIPTION = "subscription";

  private MigrationPlanText() {}

  static String write(MigrationPlan plan) {
    StringBuilder text = new StringBuilder();
    line(text, OVERWRITE, plan.overwriting());
    for (Topic topic : plan.topics()) {
      line(
          text,
          TOPIC,
          topic.name(),
          topic.permission(),
          topic.messageType(),
          topic.readQueues(),
          topic.writeQueues());
    }
    for (Group group : plan.groups()) {
      line(text, GROUP, group.name(), group.enabled(), group.broadcast(), group.maxRetries());
    }
    for (Subscription subscription : plan.subscriptions()) {
      line(text, SUBSCRIPTION, subscription.group(), subscription.topic());
    }
    return text.toString();
  }

  static MigrationPlan read(String text) {
    boolean overwriting = false;
    List<Topic> topics = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    List<Subscription> subscriptions = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case OVERWRITE -> overwriting = Boolean.parseBoolean(words[1]);
        case TOPIC ->
            topics.add(
                new Topic(
                    words[1],
                    TopicPermission.valueOf(words[2]),
                    words[3],
                    Integer.parseInt(words[4]),
                    Integer.parseInt(words[5])));
        case GROUP ->
            groups.add(
                new Group(
                    words[1],
                    Boolean.parseBoolean(words[2]),
                    Boolean.parseBoolean(words[3]),
                    Integer.parseInt(words[4])));
        case SUBSCRIPTION -> subscriptions.add(new Subscription(words[1], words[2]));
        default -> throw new StoreException("The plan of a migration task is damaged.", null);
      }
    }
    return new MigrationPlan(overwriting, topics, groups, subscriptions);
  }

  private static void line(StringBuilder text, Object... words) {
    for (int i = 0; i < words.length; i++) {
      text.append(i == 0 ? "" : " ").append(words[i]);
    }
    text.append('\n');
  }
}
