/**
 * The Java client of the DMS for RocketMQ API.
 *
 * <p>Start with {@link io.dmsrocketmq.client.RocketMqClient}.
 */
module io.dmsrocketmq.client {
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports io.dmsrocketmq.client;
  exports io.dmsrocketmq.client.api;
  exports io.dmsrocketmq.client.auth;
  exports io.dmsrocketmq.client.error;
  exports io.dmsrocketmq.client.intercept;
  exports io.dmsrocketmq.client.model;
  exports io.dmsrocketmq.client.operation;
  exports io.dmsrocketmq.client.retry;
  exports io.dmsrocketmq.client.transport;
  exports io.dmsrocketmq.client.value;

  opens io.dmsrocketmq.client.model to
      com.fasterxml.jackson.databind;
  opens io.dmsrocketmq.client.value to
      com.fasterxml.jackson.databind;
}
