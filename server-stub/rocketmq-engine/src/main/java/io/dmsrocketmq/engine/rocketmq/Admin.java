package io.dmsrocketmq.engine.rocketmq;

import io.dmsrocketmq.server.domain.engine.EngineEnvironment.Credentials;
import io.dmsrocketmq.server.domain.engine.EngineException;
import io.dmsrocketmq.server.domain.engine.EngineUnavailableException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.client.consumer.PullResult;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.impl.MQClientAPIImpl;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.jspecify.annotations.Nullable;

/** Talks to one cluster, and tells what the cluster refused from what it could not do. */
final class Admin implements AutoCloseable {
  /**
   * How long a broker may take for one answer, in milliseconds. Only a machine that is short of
   * processors needs more.
   */
  static final int PATIENCE = Integer.getInteger("dms.rocketmq.patience", 5000);

  private final DefaultMQAdminExt client;
  private final String nameServers;
  private final @Nullable Credentials credentials;
  private final int patience;
  private @Nullable PullClient pullClient;

  private Admin(
      DefaultMQAdminExt client,
      String nameServers,
      @Nullable Credentials credentials,
      int patience) {
    this.client = client;
    this.nameServers = nameServers;
    this.credentials = credentials;
    this.patience = patience;
  }

  /** Something to ask a cluster. */
  @FunctionalInterface
  interface Question<T> {
    T ask(DefaultMQAdminExt client) throws Exception;
  }

  /** Something to ask a cluster that may not have an answer. */
  @FunctionalInterface
  interface OpenQuestion<T> {
    @Nullable T ask(DefaultMQAdminExt client) throws Exception;
  }

  /** Something to tell a cluster. */
  @FunctionalInterface
  interface Order {
    void give(DefaultMQAdminExt client) throws Exception;
  }

  /** A cluster answered that it will not. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    RefusedException(int code, Throwable cause) {
      super("RocketMQ answered with code " + code + ".", cause);
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  static Admin connect(String nameServers, @Nullable Credentials credentials, int patience) {
    DefaultMQAdminExt client = new DefaultMQAdminExt(hook(credentials), patience);
    client.setNamesrvAddr(nameServers);
    client.setInstanceName("dms-" + UUID.randomUUID());
    client.setMqClientApiTimeout(patience);
    client.setVipChannelEnabled(false);
    try {
      client.start();
    } catch (MQClientException failure) {
      throw new EngineException("The client of RocketMQ does not start.", failure);
    }
    return new Admin(client, nameServers, credentials, patience);
  }

  static @Nullable RPCHook hook(@Nullable Credentials credentials) {
    return credentials == null
        ? null
        : new AclClientRPCHook(
            new SessionCredentials(credentials.name(), credentials.secret().value()));
  }

  String nameServers() {
    return nameServers;
  }

  @Nullable Credentials credentials() {
    return credentials;
  }

  /** Tells how long a broker may take for one answer, in milliseconds. */
  int patience() {
    return patience;
  }

  /** Asks, and takes some refusals for the answer that there is nothing. */
  <T> Optional<T> askUnless(Set<Integer> nothing, OpenQuestion<T> question) {
    try {
      return Optional.ofNullable(answer(question));
    } catch (RefusedException refused) {
      if (nothing.contains(refused.code())) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  void tell(Order order) {
    answer(
        api -> {
          order.give(api);
          return null;
        });
  }

  /** Asks with calls that the public interface does not have. */
  <T> T askDirectly(DirectQuestion<T> question) {
    return ask(
        api ->
            question.ask(
                api.getDefaultMQAdminExtImpl().getMqClientInstance().getMQClientAPIImpl()));
  }

  /** Something to ask one broker. */
  @FunctionalInterface
  interface DirectQuestion<T> {
    T ask(MQClientAPIImpl api) throws Exception;
  }

  <T> T ask(Question<T> question) {
    T answer = answer(question::ask);
    if (answer == null) {
      throw new EngineException("RocketMQ had nothing to say to a question.", null);
    }
    return answer;
  }

  private <T> @Nullable T answer(OpenQuestion<T> question) {
    try {
      return question.ask(client);
    } catch (MQBrokerException refusal) {
      throw new RefusedException(refusal.getResponseCode(), refusal);
    } catch (MQClientException failure) {
      throw translated(failure);
    } catch (RemotingException unreachable) {
      throw unavailable(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unavailable(interrupted);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new EngineException("RocketMQ did not do what it was asked.", failure);
    }
  }

  /** The client has codes of its own for brokers and name servers that it does not reach. */
  private static RuntimeException translated(MQClientException failure) {
    boolean ownCode = failure.getResponseCode() <= 0 || failure.getResponseCode() > 10_000;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RemotingException) {
        return unavailable(failure);
      }
      if (cause instanceof MQBrokerException refusal) {
        return new RefusedException(refusal.getResponseCode(), failure);
      }
    }
    return ownCode
        ? unavailable(failure)
        : new RefusedException(failure.getResponseCode(), failure);
  }

  /** Reads messages from a place in a queue on. */
  PullResult pull(MessageQueue queue, long offset, int limit) {
    return ask(api -> pullClient().pull(queue, offset, limit));
  }

  private synchronized PullClient pullClient() {
    PullClient open = pullClient;
    if (open == null) {
      open = PullClient.connect(nameServers, credentials, patience);
      pullClient = open;
    }
    return open;
  }

  static EngineUnavailableException unavailable(@Nullable Throwable cause) {
    return new EngineUnavailableException("The RocketMQ of the instance does not answer.", cause);
  }

  @Override
  public synchronized void close() {
    if (pullClient != null) {
      pullClient.close();
    }
    NetworkEnd.ofClient(client::shutdown, client.getDefaultMQAdminExtImpl().getMqClientInstance());
  }
}
