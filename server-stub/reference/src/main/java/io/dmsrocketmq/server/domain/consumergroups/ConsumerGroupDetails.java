package io.dmsrocketmq.server.domain.consumergroups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the service knows of a consumer group beyond its engine.
 *
 * @param description free text
 * @param createdAt when the service created the group; null if it came into being otherwise
 */
public record ConsumerGroupDetails(String description, @Nullable Instant createdAt) {

  /** What is known of a group that came into being without the service. */
  static final ConsumerGroupDetails NONE = new ConsumerGroupDetails("", null);
}
