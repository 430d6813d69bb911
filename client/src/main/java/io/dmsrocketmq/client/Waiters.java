package io.dmsrocketmq.client;

import io.dmsrocketmq.client.api.ConsumerGroupsApi;
import io.dmsrocketmq.client.api.TopicsApi;
import io.dmsrocketmq.client.internal.future.LinkedFuture;
import io.dmsrocketmq.client.internal.waiting.AbsenceWatch;
import io.dmsrocketmq.client.internal.waiting.InstanceWatch;
import io.dmsrocketmq.client.internal.waiting.Poller;
import io.dmsrocketmq.client.internal.waiting.Watch;
import io.dmsrocketmq.client.model.Instance;
import io.dmsrocketmq.client.operation.OperationCall;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what the service does after it has answered. The service offers no way to ask for a
 * job, so each wait looks at the thing itself, again and again.
 *
 * <p>Every wait has a method that blocks and one, with the suffix {@code Async}, that occupies no
 * thread between two looks. Both end with a {@link io.dmsrocketmq.client.error.DmsWaitException} if
 * the wait is in vain, with the exception of a look that did not succeed, and with an {@link
 * IllegalStateException} if the client is closed. To interrupt the thread, or to cancel the future,
 * ends the wait.
 */
public final class Waiters {

  private final Poller poller;

  Waiters(Poller poller) {
    this.poller = poller;
  }

  /**
   * Waits until an instance is running, with the standard options.
   *
   * @see #waitUntilRunning(String, WaitOptions)
   * @param instanceId the instance
   * @return the instance
   */
  public Instance waitUntilRunning(String instanceId) {
    return waitUntilRunning(instanceId, WaitOptions.standard());
  }

  /**
   * Waits until an instance is running. It fails if the status says that the instance could not be
   * set up, does not work, or could not be changed.
   *
   * @param instanceId the instance
   * @param options how patiently to wait
   * @return the instance
   * @throws IllegalArgumentException if an argument is missing
   * @throws io.dmsrocketmq.client.error.DmsException if the wait is in vain, or a look fails
   */
  public Instance waitUntilRunning(String instanceId, WaitOptions options) {
    return await(InstanceWatch.forRunning(instanceId), options).orElseThrow();
  }

  /**
   * Waits until an instance is running, with the standard options and without blocking.
   *
   * @see #waitUntilRunning(String, WaitOptions)
   * @param instanceId the instance
   * @return a future of the instance
   */
  public CompletableFuture<Instance> waitUntilRunningAsync(String instanceId) {
    return waitUntilRunningAsync(instanceId, WaitOptions.standard());
  }

  /**
   * Waits until an instance is running, without blocking.
   *
   * @see #waitUntilRunning(String, WaitOptions)
   * @param instanceId the instance
   * @param options how patiently to wait
   * @return a future of the instance
   * @throws IllegalArgumentException if an argument is missing
   */
  public CompletableFuture<Instance> waitUntilRunningAsync(String instanceId, WaitOptions options) {
    return LinkedFuture.of(
        awaitAsync(InstanceWatch.forRunning(instanceId), options),
        Optional::orElseThrow,
        failure -> failure);
  }

  /**
   * Waits until the change of an instance by {@code resizeInstance} is over, with the standard
   * options.
   *
   * @see #waitUntilResized(String, WaitOptions)
   * @param instanceId the instance
   * @return the instance
   */
  public Instance waitUntilResized(String instanceId) {
    return waitUntilResized(instanceId, WaitOptions.standard());
  }

  /**
   * Waits until the change of an instance by {@code resizeInstance} is over and the instance is
   * running again. It fails if the status says that the change did not succeed.
   *
   * @param instanceId the instance
   * @param options how patiently to wait
   * @return the instance
   * @throws IllegalArgumentException if an argument is missing
   * @throws io.dmsrocketmq.client.error.DmsException if the wait is in vain, or a look fails
   */
  public Instance waitUntilResized(String instanceId, WaitOptions options) {
    // The service shows the status of a change from the answer to the request on.
    return waitUntilRunning(instanceId, options);
  }

  /**
   * Waits until the change of an instance by {@code resizeInstance} is over, with the standard
   * options and without blocking.
   *
   * @see #waitUntilResized(String, WaitOptions)
   * @param instanceId the instance
   * @return a future of the instance
   */
  public CompletableFuture<Instance> waitUntilResizedAsync(String instanceId) {
    return waitUntilResizedAsync(instanceId, WaitOptions.standard());
  }

  /**
   * Waits until the change of an instance by {@code resizeInstance} is over, without blocking.
   *
   * @see #waitUntilResized(String, WaitOptions)
   * @param instanceId the instance
   * @param options how patiently to wait
   * @return a future of the instance
   * @throws IllegalArgumentException if an argument is missing
   */
  public CompletableFuture<Instance> waitUntilResizedAsync(String instanceId, WaitOptions options) {
    return waitUntilRunningAsync(instanceId, options);
  }

  /**
   * Waits until an instance is gone, with the standard options.
   *
   * @see #waitUntilDeleted(String, WaitOptions)
   * @param instanceId the instance
   */
  public void waitUntilDeleted(String instanceId) {
    waitUntilDeleted(instanceId, WaitOptions.standard());
  }

  /**
   * Waits until an instance is gone.
   *
   * @param instanceId the instance
   * @param options how patiently to wait
   * @throws IllegalArgumentException if an argument is missing
   * @throws io.dmsrocketmq.client.error.DmsException if the wait is in vain, or a look fails
   */
  public void waitUntilDeleted(String instanceId, WaitOptions options) {
    await(InstanceWatch.forAbsence(instanceId), options);
  }

  /**
   * Waits until an instance is gone, with the standard options and without blocking.
   *
   * @see #waitUntilDeleted(String, WaitOptions)
   * @param instanceId the instance
   * @return a future without a value
   */
  public CompletableFuture<@Nullable Void> waitUntilDeletedAsync(String instanceId) {
    return waitUntilDeletedAsync(instanceId, WaitOptions.standard());
  }

  /**
   * Waits until an instance is gone, without blocking.
   *
   * @see #waitUntilDeleted(String, WaitOptions)
   * @param instanceId the instance
   * @param options how patiently to wait
   * @return a future without a value
   * @throws IllegalArgumentException if an argument is missing
   */
  public CompletableFuture<@Nullable Void> waitUntilDeletedAsync(
      String instanceId, WaitOptions options) {
    return withoutValue(awaitAsync(InstanceWatch.forAbsence(instanceId), options));
  }

  /**
   * Waits until topics are gone, as after {@code batchDeleteTopics}.
   *
   * @param instanceId the instance
   * @param names the names of the topics
   * @param options how patiently to wait
   * @throws IllegalArgumentException if an argument is missing
   * @throws io.dmsrocketmq.client.error.DmsException if the wait is in vain, or a look fails
   */
  public void waitUntilTopicsDeleted(
      String instanceId, Collection<String> names, WaitOptions options) {
    await(topicWatch(instanceId, names), options);
  }

  /**
   * Waits until topics are gone, without blocking.
   *
   * @see #waitUntilTopicsDeleted(String, Collection, WaitOptions)
   * @param instanceId the instance
   * @param names the names of the topics
   * @param options how patiently to wait
   * @return a future without a value
   * @throws IllegalArgumentException if an argument is missing
   */
  public CompletableFuture<@Nullable Void> waitUntilTopicsDeletedAsync(
      String instanceId, Collection<String> names, WaitOptions options) {
    return withoutValue(awaitAsync(topicWatch(instanceId, names), options));
  }

  /**
   * Waits until consumer groups are gone, as after {@code batchDeleteConsumerGroups}.
   *
   * @param instanceId the instance
   * @param names the names of the consumer groups
   * @param options how patiently to wait
   * @throws IllegalArgumentException if an argument is missing
   * @throws io.dmsrocketmq.client.error.DmsException if the wait is in vain, or a look fails
   */
  public void waitUntilConsumerGroupsDeleted(
      String instanceId, Collection<String> names, WaitOptions options) {
    await(consumerGroupWatch(instanceId, names), options);
  }

  /**
   * Waits until consumer groups are gone, without blocking.
   *
   * @see #waitUntilConsumerGroupsDeleted(String, Collection, WaitOptions)
   * @param instanceId the instance
   * @param names the names of the consumer groups
   * @param options how patiently to wait
   * @return a future without a value
   * @throws IllegalArgumentException if an argument is missing
   */
  public CompletableFuture<@Nullable Void> waitUntilConsumerGroupsDeletedAsync(
      String instanceId, Collection<String> names, WaitOptions options) {
    return withoutValue(awaitAsync(consumerGroupWatch(instanceId, names), options));
  }

  private Watch<?> topicWatch(String instanceId, Collection<String> names) {
    return new AbsenceWatch<>(
        TopicsApi.SHOW_TOPIC,
        (executor, name) -> new TopicsApi(executor).showTopic(instanceId, name),
        (executor, name) -> new TopicsApi(executor).showTopicAsync(instanceId, name),
        OperationCall.require("names", names));
  }

  private Watch<?> consumerGroupWatch(String instanceId, Collection<String> names) {
    return new AbsenceWatch<>(
        ConsumerGroupsApi.SHOW_CONSUMER_GROUP,
        (executor, name) -> new ConsumerGroupsApi(executor).showConsumerGroup(instanceId, name),
        (executor, name) ->
            new ConsumerGroupsApi(executor).showConsumerGroupAsync(instanceId, name),
        OperationCall.require("names", names));
  }

  private <T> Optional<T> await(Watch<T> watch, WaitOptions options) {
    OperationCall.require("options", options);
    return poller.await(watch, options.timeout(), options.interval());
  }

  private <T> CompletableFuture<Optional<T>> awaitAsync(Watch<T> watch, WaitOptions options) {
    OperationCall.require("options", options);
    return poller.awaitAsync(watch, options.timeout(), options.interval());
  }

  private static <T> CompletableFuture<@Nullable Void> withoutValue(CompletableFuture<T> future) {
    return LinkedFuture.<T, @Nullable Void>of(future, value -> null, failure -> failure);
  }
}
