package io.dmsrocketmq.engine.rocketmq;

import java.util.Set;
import org.apache.rocketmq.remoting.protocol.ResponseCode;

/** What RocketMQ answers where there is nothing. */
final class Codes {
  static final Set<Integer> NO_TOPIC =
      Set.of(ResponseCode.TOPIC_NOT_EXIST, ResponseCode.QUERY_NOT_FOUND);
  static final Set<Integer> NO_GROUP =
      Set.of(ResponseCode.SUBSCRIPTION_GROUP_NOT_EXIST, ResponseCode.TOPIC_NOT_EXIST);
  static final Set<Integer> NO_MESSAGE =
      Set.of(ResponseCode.QUERY_NOT_FOUND, ResponseCode.NO_MESSAGE, ResponseCode.TOPIC_NOT_EXIST);

  /** A broker that has nothing at a place calls that a failure without a code of its own. */
  static final Set<Integer> NO_MESSAGE_AT =
      Set.of(ResponseCode.SYSTEM_ERROR, ResponseCode.QUERY_NOT_FOUND, ResponseCode.NO_MESSAGE);

  static final Set<Integer> NO_OFFSET =
      Set.of(ResponseCode.QUERY_NOT_FOUND, ResponseCode.TOPIC_NOT_EXIST);

  static final Set<Integer> NOT_ONLINE =
      Set.of(ResponseCode.CONSUMER_NOT_ONLINE, ResponseCode.TOPIC_NOT_EXIST);

  /** A consumer that is not there is a failure without a code of its own. */
  static final Set<Integer> NO_CLIENT =
      Set.of(ResponseCode.CONSUMER_NOT_ONLINE, ResponseCode.SYSTEM_ERROR);

  /** Users and rights share one code for whatever is wrong with them. */
  static final Set<Integer> NO_USER = Set.of(ResponseCode.NO_PERMISSION);

  private Codes() {}
}
