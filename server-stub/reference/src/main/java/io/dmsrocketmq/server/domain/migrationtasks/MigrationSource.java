package io.dmsrocketmq.server.domain.migrationtasks;

import java.util.Arrays;

/** Where metadata comes from. */
public enum MigrationSource {
  /** A RocketMQ cluster. */
  ROCKETMQ("rocketmq"),
  /** A RabbitMQ cluster. */
  RABBITMQ("rabbitToRocket");

  private final String word;

  MigrationSource(String word) {
    this.word = word;
  }

  static MigrationSource of(String word) {
    return Arrays.stream(values())
        .filter(source -> source.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No source is called " + word));
  }

  String word() {
    return word;
  }
}
