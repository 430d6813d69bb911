package io.dmsrocketmq.server.domain.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What carries the messages of instances, one part for each kind of thing that it holds.
 *
 * <p>Calls that change something are made inside of a transaction that holds the instance, so that
 * no two of them meet in one instance. An engine that keeps its state in the store joins that
 * transaction.
 */
public interface Engine {

  /**
   * Gives the parts.
   *
   * @return what holds each kind of thing
   */
  EngineParts parts();

  /**
   * Gives the part that holds the topics.
   *
   * @return the topics and their queues
   */
  default TopicEngine topics() {
    return parts().topics();
  }

  /**
   * Gives the part that holds the consumer groups.
   *
   * @return the consumer groups and their progress
   */
  default ConsumerGroupEngine consumerGroups() {
    return parts().consumerGroups();
  }

  /**
   * Gives the part that holds the messages.
   *
   * @return the messages and what clients reported about them
   */
  default MessageEngine messages() {
    return parts().messages();
  }

  /**
   * Gives the part that holds the users.
   *
   * @return the users and their rights
   */
  default UserEngine users() {
    return parts().users();
  }

  /**
   * Gives the part that holds the configurations.
   *
   * @return the configurations
   */
  default ConfigEngine configs() {
    return parts().configs();
  }

  /**
   * Gives the part that instances run on.
   *
   * @return what sets instances up
   */
  default EngineHosting hosting() {
    return EngineHosting.NONE;
  }

  /**
   * Tells how much room the messages of instances take up.
   *
   * @param instanceIds the instances
   * @return the bytes by instance, without instances that hold nothing or cannot be asked
   */
  Map<String, Long> storedBytes(Collection<String> instanceIds);

  /**
   * Gives the way to put messages in place without a producer.
   *
   * @return plays producers and consumers, where none can connect
   */
  default Optional<MessageSeeding> seeding() {
    return Optional.empty();
  }
}
