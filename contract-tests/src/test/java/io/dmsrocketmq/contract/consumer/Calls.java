package io.dmsrocketmq.contract.consumer;

import java.util.List;
import java.util.stream.Stream;

/** Every method of the client, called with what has been agreed on. */
final class Calls {

  static final List<ClientCall<?>> ALL =
      Stream.of(
              InstanceCalls.ALL,
              ConsumerGroupCalls.ALL,
              TopicCalls.ALL,
              MessageCalls.ALL,
              UserCalls.ALL,
              MigrationTaskCalls.ALL,
              ConfigCalls.ALL,
              TagCalls.ALL,
              AvailabilityZoneCalls.ALL,
              SpecificationCalls.ALL,
              IamCalls.ALL)
          .<ClientCall<?>>flatMap(List::stream)
          .toList();

  private Calls() {}
}
