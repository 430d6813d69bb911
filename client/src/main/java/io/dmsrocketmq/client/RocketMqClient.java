package io.dmsrocketmq.client;

import io.dmsrocketmq.client.api.AvailabilityZonesApi;
import io.dmsrocketmq.client.api.ConfigsApi;
import io.dmsrocketmq.client.api.ConsumerGroupsApi;
import io.dmsrocketmq.client.api.IamApi;
import io.dmsrocketmq.client.api.InstancesApi;
import io.dmsrocketmq.client.api.MessagesApi;
import io.dmsrocketmq.client.api.MigrationTasksApi;
import io.dmsrocketmq.client.api.SpecificationsApi;
import io.dmsrocketmq.client.api.TagsApi;
import io.dmsrocketmq.client.api.TopicsApi;
import io.dmsrocketmq.client.api.UsersApi;
import io.dmsrocketmq.client.internal.HttpExecutor;

/**
 * The client of one project.
 *
 * <p>It is immutable and safe for use by several threads; make one and keep it. No thread of its
 * own keeps the Java process alive.
 */
public final class RocketMqClient implements AutoCloseable {

  private final HttpExecutor executor;

  RocketMqClient(HttpExecutor executor) {
    this.executor = executor;
  }

  /**
   * Starts a client; endpoint and credentials have to be given.
   *
   * @return a new builder
   */
  public static RocketMqClientBuilder builder() {
    return new RocketMqClientBuilder();
  }

  /**
   * Returns the operations on instances and brokers.
   *
   * @return the operations
   */
  public InstancesApi instances() {
    return new InstancesApi(executor);
  }

  /**
   * Returns the operations on consumer groups and their offsets.
   *
   * @return the operations
   */
  public ConsumerGroupsApi consumerGroups() {
    return new ConsumerGroupsApi(executor);
  }

  /**
   * Returns the operations on topics.
   *
   * @return the operations
   */
  public TopicsApi topics() {
    return new TopicsApi(executor);
  }

  /**
   * Returns the operations on messages, traces and dead letters.
   *
   * @return the operations
   */
  public MessagesApi messages() {
    return new MessagesApi(executor);
  }

  /**
   * Returns the operations on users and their permissions.
   *
   * @return the operations
   */
  public UsersApi users() {
    return new UsersApi(executor);
  }

  /**
   * Returns the operations on migration tasks.
   *
   * @return the operations
   */
  public MigrationTasksApi migrationTasks() {
    return new MigrationTasksApi(executor);
  }

  /**
   * Returns the operations on configurations.
   *
   * @return the operations
   */
  public ConfigsApi configs() {
    return new ConfigsApi(executor);
  }

  /**
   * Returns the operations on tags.
   *
   * @return the operations
   */
  public TagsApi tags() {
    return new TagsApi(executor);
  }

  /**
   * Returns the operations on availability zones.
   *
   * @return the operations
   */
  public AvailabilityZonesApi availabilityZones() {
    return new AvailabilityZonesApi(executor);
  }

  /**
   * Returns the operations on specifications of instances.
   *
   * @return the operations
   */
  public SpecificationsApi specifications() {
    return new SpecificationsApi(executor);
  }

  /**
   * Returns the operations of the identity service, which need an endpoint of their own.
   *
   * @return the operations
   */
  public IamApi iam() {
    return new IamApi(executor);
  }

  /**
   * Gives up what is under way and releases what the client holds; later calls are refused. A
   * second close does nothing.
   */
  @Override
  public void close() {
    executor.close();
  }
}
