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
import io.dmsrocketmq.client.internal.waiting.Pauses;
import io.dmsrocketmq.client.internal.waiting.Poller;

/**
 * The client of one project.
 *
 * <p>It is immutable and safe for use by several threads; make one and keep it. No thread of its
 * own keeps the Java process alive.
 */
public final class RocketMqClient implements AutoCloseable {

  private final HttpExecutor executor;
  private final Poller poller;
  private final InstancesApi instances;
  private final ConsumerGroupsApi consumerGroups;
  private final TopicsApi topics;
  private final MessagesApi messages;
  private final UsersApi users;
  private final MigrationTasksApi migrationTasks;
  private final ConfigsApi configs;
  private final TagsApi tags;
  private final AvailabilityZonesApi availabilityZones;
  private final SpecificationsApi specifications;
  private final IamApi iam;
  private final Waiters waiters;

  RocketMqClient(HttpExecutor executor, Pauses pauses) {
    this.executor = executor;
    this.poller = new Poller(executor, pauses);
    this.instances = new InstancesApi(executor);
    this.consumerGroups = new ConsumerGroupsApi(executor);
    this.topics = new TopicsApi(executor);
    this.messages = new MessagesApi(executor);
    this.users = new UsersApi(executor);
    this.migrationTasks = new MigrationTasksApi(executor);
    this.configs = new ConfigsApi(executor);
    this.tags = new TagsApi(executor);
    this.availabilityZones = new AvailabilityZonesApi(executor);
    this.specifications = new SpecificationsApi(executor);
    this.iam = new IamApi(executor);
    this.waiters = new Waiters(poller);
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
    return instances;
  }

  /**
   * Returns the operations on consumer groups and their offsets.
   *
   * @return the operations
   */
  public ConsumerGroupsApi consumerGroups() {
    return consumerGroups;
  }

  /**
   * Returns the operations on topics.
   *
   * @return the operations
   */
  public TopicsApi topics() {
    return topics;
  }

  /**
   * Returns the operations on messages, traces and dead letters.
   *
   * @return the operations
   */
  public MessagesApi messages() {
    return messages;
  }

  /**
   * Returns the operations on users and their permissions.
   *
   * @return the operations
   */
  public UsersApi users() {
    return users;
  }

  /**
   * Returns the operations on migration tasks.
   *
   * @return the operations
   */
  public MigrationTasksApi migrationTasks() {
    return migrationTasks;
  }

  /**
   * Returns the operations on configurations.
   *
   * @return the operations
   */
  public ConfigsApi configs() {
    return configs;
  }

  /**
   * Returns the operations on tags.
   *
   * @return the operations
   */
  public TagsApi tags() {
    return tags;
  }

  /**
   * Returns the operations on availability zones.
   *
   * @return the operations
   */
  public AvailabilityZonesApi availabilityZones() {
    return availabilityZones;
  }

  /**
   * Returns the operations on specifications of instances.
   *
   * @return the operations
   */
  public SpecificationsApi specifications() {
    return specifications;
  }

  /**
   * Returns the operations of the identity service, which need an endpoint of their own.
   *
   * @return the operations
   */
  public IamApi iam() {
    return iam;
  }

  /**
   * Returns what waits for the end of what the service does after it has answered.
   *
   * @return the waiters
   */
  public Waiters waiters() {
    return waiters;
  }

  /**
   * Gives up what is under way and releases what the client holds; later calls are refused. A
   * second close does nothing.
   */
  @Override
  public void close() {
    poller.close();
    executor.close();
  }
}
