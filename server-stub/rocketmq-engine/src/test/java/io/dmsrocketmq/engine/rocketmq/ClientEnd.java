package io.dmsrocketmq.engine.rocketmq;

import java.util.stream.Stream;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.impl.factory.MQClientInstance;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.trace.AsyncTraceDispatcher;
import org.apache.rocketmq.client.trace.TraceDispatcher;
import org.jspecify.annotations.Nullable;

/**
 * Ends ordinary clients, which report what they have to report and then wait for nothing else. What
 * they talk with is not for programs, and so deprecated.
 */
@SuppressWarnings("deprecation")
public final class ClientEnd {
  private ClientEnd() {}

  /** Ends a producer. */
  public static void of(DefaultMQProducer producer) {
    end(producer::shutdown, instance(producer), producer.getTraceDispatcher());
  }

  /** Ends a consumer. */
  public static void of(DefaultMQPushConsumer consumer) {
    end(
        consumer::shutdown,
        consumer.getDefaultMQPushConsumerImpl().getmQClientFactory(),
        consumer.getTraceDispatcher());
  }

  private static void end(
      Runnable end, MQClientInstance instance, @Nullable TraceDispatcher traces) {
    NetworkEnd.ofClient(
        end,
        traces instanceof AsyncTraceDispatcher reporting
            ? Stream.of(instance, instance(reporting.getTraceProducer()))
                .toArray(MQClientInstance[]::new)
            : new MQClientInstance[] {instance});
  }

  private static MQClientInstance instance(DefaultMQProducer producer) {
    return producer.getDefaultMQProducerImpl().getMqClientFactory();
  }
}
