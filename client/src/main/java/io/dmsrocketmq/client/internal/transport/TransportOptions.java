package io.dmsrocketmq.client.internal.transport;

import java.net.Authenticator;
import java.net.ProxySelector;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** What a transport may be told. Everything has a default. */
public final class TransportOptions {

  /** How many connections there may be at once without another word. */
  public static final int MOST_CONNECTIONS = 32;

  private Duration connectTimeout = Duration.ofSeconds(5);
  private Duration keepAlive = Duration.ofSeconds(60);
  private int maxConnections = MOST_CONNECTIONS;
  private int longestAnswer = 64 * 1024 * 1024;
  private @Nullable ProxySelector proxySelector;
  private @Nullable Authenticator proxyAuthenticator;
  private @Nullable SSLContext sslContext;
  private @Nullable SSLParameters sslParameters;

  /** Starts with the defaults. */
  public TransportOptions() {}

  private TransportOptions(TransportOptions other) {
    this.connectTimeout = other.connectTimeout;
    this.keepAlive = other.keepAlive;
    this.maxConnections = other.maxConnections;
    this.longestAnswer = other.longestAnswer;
    this.proxySelector = other.proxySelector;
    this.proxyAuthenticator = other.proxyAuthenticator;
    this.sslContext = other.sslContext;
    this.sslParameters = other.sslParameters;
  }

  TransportOptions copy() {
    return new TransportOptions(this);
  }

  /**
   * Sets the time within which a connection has to be there, TLS included.
   *
   * @param duration a positive duration
   * @return these options
   */
  public TransportOptions connectTimeout(Duration duration) {
    this.connectTimeout = duration;
    return this;
  }

  Duration connectTimeout() {
    return connectTimeout;
  }

  /**
   * Sets for how long a connection is kept without a request.
   *
   * @param duration a positive duration
   * @return these options
   */
  public TransportOptions keepAlive(Duration duration) {
    this.keepAlive = duration;
    return this;
  }

  Duration keepAlive() {
    return keepAlive;
  }

  /**
   * Sets how many connections there may be at once.
   *
   * @param number a positive number
   * @return these options
   */
  public TransportOptions maxConnections(int number) {
    this.maxConnections = number;
    return this;
  }

  int maxConnections() {
    return maxConnections;
  }

  /**
   * Sets how long the body of a success may be.
   *
   * @param bytes a positive number
   * @return these options
   */
  public TransportOptions longestAnswer(int bytes) {
    this.longestAnswer = bytes;
    return this;
  }

  int longestAnswer() {
    return longestAnswer;
  }

  /**
   * Sets what chooses proxies.
   *
   * @param selector the selector, or null for that of the platform
   * @return these options
   */
  public TransportOptions proxySelector(@Nullable ProxySelector selector) {
    this.proxySelector = selector;
    return this;
  }

  @Nullable ProxySelector proxySelector() {
    return proxySelector;
  }

  /**
   * Sets what knows the passwords of proxies.
   *
   * @param authenticator the authenticator, or null for no passwords
   * @return these options
   */
  public TransportOptions proxyAuthenticator(@Nullable Authenticator authenticator) {
    this.proxyAuthenticator = authenticator;
    return this;
  }

  @Nullable Authenticator proxyAuthenticator() {
    return proxyAuthenticator;
  }

  /**
   * Sets what TLS trusts.
   *
   * @param context the context, or null for that of the platform
   * @return these options
   */
  public TransportOptions sslContext(@Nullable SSLContext context) {
    this.sslContext = context;
    return this;
  }

  /**
   * Returns the context. That of the platform is made when it is needed, because that takes long.
   */
  SSLContext sslContext() {
    if (sslContext != null) {
      return sslContext;
    }
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the platform has no TLS", e);
    }
  }

  /**
   * Sets which protocols and cipher suites TLS uses; nothing else is taken from the parameters, and
   * the host name is checked in any case.
   *
   * @param parameters the parameters, or null for those of the context
   * @return these options
   */
  public TransportOptions sslParameters(@Nullable SSLParameters parameters) {
    this.sslParameters = parameters;
    return this;
  }

  @Nullable SSLParameters sslParameters() {
    return sslParameters;
  }
}
