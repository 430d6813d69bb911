package io.dmsrocketmq.client;

import io.dmsrocketmq.client.internal.transport.SocketTransport;
import io.dmsrocketmq.client.internal.transport.TransportOptions;
import io.dmsrocketmq.client.operation.OperationCall;
import io.dmsrocketmq.client.transport.Transport;
import java.net.Authenticator;
import java.net.ProxySelector;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The part of a builder that says how connections are made, or what makes them instead.
 *
 * @param <B> the builder
 */
abstract sealed class ConnectionSettings<B extends ConnectionSettings<B>>
    permits RocketMqClientBuilder {

  private final TransportOptions options = new TransportOptions();
  private @Nullable Transport transport;
  private int maxConnections = TransportOptions.MOST_CONNECTIONS;

  ConnectionSettings() {}

  abstract B self();

  /**
   * Sets the time within which a connection has to be there; five seconds without this. A transport
   * of your own decides itself.
   *
   * @param connectTimeout a positive duration
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public B connectTimeout(Duration connectTimeout) {
    options.connectTimeout(positive("connectTimeout", connectTimeout));
    return self();
  }

  /**
   * Sets how many connections there may be at once; 32 without this. Further calls wait for one
   * within their time. As many threads at most carry out the asynchronous calls. A transport of
   * your own has its own limits.
   *
   * @param maxConnections a positive number
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public B maxConnections(int maxConnections) {
    if (maxConnections < 1) {
      throw new IllegalArgumentException("maxConnections must be positive");
    }
    this.maxConnections = maxConnections;
    options.maxConnections(maxConnections);
    return self();
  }

  /**
   * Sets how many bytes the body of a successful answer may have, uncompressed; 64 MB without this.
   *
   * @param maxResponseBytes a positive number
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public B maxResponseBytes(int maxResponseBytes) {
    if (maxResponseBytes < 1) {
      throw new IllegalArgumentException("maxResponseBytes must be positive");
    }
    options.longestAnswer(maxResponseBytes);
    return self();
  }

  /**
   * Sets what chooses a proxy for each connection; the selector of the platform without this.
   * Proxies of HTTP are supported, others are refused.
   *
   * @param proxySelector the selector
   * @return this builder
   */
  public B proxySelector(ProxySelector proxySelector) {
    options.proxySelector(OperationCall.require("proxySelector", proxySelector));
    return self();
  }

  /**
   * Sets what knows the passwords of proxies. It is asked whenever a connection is opened through a
   * proxy, and the proxy is shown the password without a challenge (scheme Basic).
   *
   * @param proxyAuthenticator the authenticator
   * @return this builder
   */
  public B proxyAuthenticator(Authenticator proxyAuthenticator) {
    options.proxyAuthenticator(OperationCall.require("proxyAuthenticator", proxyAuthenticator));
    return self();
  }

  /**
   * Sets what TLS trusts and shows; the context of the platform without this.
   *
   * @param sslContext the context
   * @return this builder
   */
  public B sslContext(SSLContext sslContext) {
    options.sslContext(OperationCall.require("sslContext", sslContext));
    return self();
  }

  /**
   * Sets which protocols and cipher suites TLS uses; nothing else of the parameters is looked at.
   * The host name is checked in any case.
   *
   * @param sslParameters the parameters
   * @return this builder
   */
  public B sslParameters(SSLParameters sslParameters) {
    options.sslParameters(OperationCall.require("sslParameters", sslParameters));
    return self();
  }

  /**
   * Sets what sends the requests. It is not closed together with the client.
   *
   * @param transport the transport
   * @return this builder
   */
  public B transport(Transport transport) {
    this.transport = OperationCall.require("transport", transport);
    return self();
  }

  boolean hasOwnTransport() {
    return transport == null;
  }

  /** Returns the transport that was given, or a new one. */
  Transport openTransport() {
    return transport == null ? new SocketTransport(options) : transport;
  }

  int maxConnections() {
    return maxConnections;
  }

  static Duration positive(String name, Duration duration) {
    if (OperationCall.require(name, duration).isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive");
    }
    return duration;
  }
}
