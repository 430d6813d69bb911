package io.dmsrocketmq.server.domain.consumergroups;

import java.util.Collection;
import java.util.Map;

/** Keeps what the service knows of consumer groups beyond their engine. */
public interface ConsumerGroupStore {

  /**
   * Keeps what is known of a group, in place of what was known before.
   *
   * @param instanceId the instance
   * @param group name of the group
   * @param details what is known
   */
  void put(String instanceId, String group, ConsumerGroupDetails details);

  /**
   * Finds what is known of groups.
   *
   * @param instanceId the instance
   * @param groups names of groups
   * @return what is known, by name, without groups of which nothing is
   */
  Map<String, ConsumerGroupDetails> find(String instanceId, Collection<String> groups);

  /**
   * Forgets groups.
   *
   * @param instanceId the instance
   * @param groups names of groups
   */
  void remove(String instanceId, Collection<String> groups);
}
