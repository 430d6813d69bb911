package io.dmsrocketmq.client.internal.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Opens connections: directly or through a proxy, plain or with TLS. The watch knows each of them
 * before it is connected, so that a deadline or a close ends the connecting as well.
 */
final class Connector {

  private static final String[] PROTOCOLS = {"http/1.1"};

  private final TransportOptions options;
  private final ProxyChoice proxies;

  Connector(TransportOptions options) {
    this.options = options;
    this.proxies = new ProxyChoice(options.proxySelector(), options.proxyAuthenticator());
  }

  /**
   * Opens a connection, of which each failure means that no request was sent.
   *
   * @param route where it leads
   * @param deadline when it is closed, unless it takes too long to open it before
   * @param watch what closes it
   * @return the connection
   */
  Connection open(Route route, long deadline, ConnectionWatch watch) throws IOException {
    long connected = Deadline.after(options.connectTimeout());
    long until = connected - deadline < 0 ? connected : deadline;
    IOException failure = null;
    for (Proxy proxy : proxies.of(route)) {
      try {
        return open(route, proxy, until, deadline, watch);
      } catch (IOException e) {
        proxies.failed(route, proxy, e);
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = e;
        if (watch.isClosed() || isOver(until)) {
          break;
        }
      }
    }
    throw failure == null ? new ConnectException("there is no way to the host") : failure;
  }

  private Connection open(
      Route route, Proxy proxy, long until, long deadline, ConnectionWatch watch)
      throws IOException {
    boolean direct = proxy.type() == Proxy.Type.DIRECT;
    InetSocketAddress proxyAddress = direct ? null : ProxyChoice.address(proxy);
    Connection connection =
        proxyAddress == null
            ? connect(route, route.host(), route.port(), until, watch)
            : connect(route, proxyAddress.getHostString(), proxyAddress.getPort(), until, watch);
    boolean open = false;
    try {
      if (proxyAddress != null) {
        String authorization = proxies.authorization(proxyAddress);
        if (route.secure()) {
          ProxyTunnel.dig(connection, authorization);
        } else {
          connection.throughProxy(authorization);
        }
      }
      if (route.secure()) {
        secure(connection);
      }
      if (!watch.live(connection, deadline)) {
        throw new IOException("the transport is closed");
      }
      open = true;
      return connection;
    } catch (IOException e) {
      throw connection.isExpired() ? tooSlow(e) : e;
    } finally {
      if (!open) {
        connection.close();
        watch.remove(connection);
      }
    }
  }

  /** Connects to the first address of a host that can be reached. */
  private static Connection connect(
      Route route, String host, int port, long until, ConnectionWatch watch) throws IOException {
    IOException failure = null;
    for (InetAddress address : InetAddress.getAllByName(host)) {
      Connection connection = new Connection(route, SocketChannel.open(), until);
      boolean connected = false;
      try {
        if (!watch.add(connection)) {
          throw new IOException("the transport is closed");
        }
        connection.connect(new InetSocketAddress(address, port));
        connected = true;
        return connection;
      } catch (IOException e) {
        if (failure != null) {
          e.addSuppressed(failure);
        }
        failure = connection.isExpired() ? tooSlow(e) : e;
        if (watch.isClosed() || isOver(until)) {
          break;
        }
      } finally {
        if (!connected) {
          connection.close();
          watch.remove(connection);
        }
      }
    }
    throw failure == null ? new ConnectException("the host has no address") : failure;
  }

  private static boolean isOver(long until) {
    return Thread.currentThread().isInterrupted() || until - System.nanoTime() <= 0;
  }

  private static SocketTimeoutException tooSlow(IOException cause) {
    SocketTimeoutException failure = new SocketTimeoutException("no connection in time");
    failure.initCause(cause);
    return failure;
  }

  private void secure(Connection connection) throws IOException {
    Route route = connection.route();
    SSLSocket socket =
        (SSLSocket)
            options
                .sslContext()
                .getSocketFactory()
                .createSocket(connection.channel().socket(), route.host(), route.port(), true);
    SSLParameters wanted = options.sslParameters();
    SSLParameters parameters = socket.getSSLParameters();
    if (wanted != null && wanted.getProtocols() != null) {
      parameters.setProtocols(wanted.getProtocols());
    }
    if (wanted != null && wanted.getCipherSuites() != null) {
      parameters.setCipherSuites(wanted.getCipherSuites());
    }
    // The certificate has to be that of the host, whatever else is asked for.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(PROTOCOLS);
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    connection.secure(socket);
  }
}
