package io.dmsrocketmq.client.internal.transport;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which proxy a connection goes through, and with which password. */
final class ProxyChoice {

  private final @Nullable ProxySelector selector;
  private final @Nullable Authenticator authenticator;

  ProxyChoice(@Nullable ProxySelector selector, @Nullable Authenticator authenticator) {
    this.selector = selector;
    this.authenticator = authenticator;
  }

  /** Returns the ways to a host, the preferred one first. */
  List<Proxy> of(Route route) {
    ProxySelector current = selector == null ? ProxySelector.getDefault() : selector;
    List<Proxy> proxies = current == null ? List.of() : current.select(route.address());
    return proxies == null || proxies.isEmpty() ? List.of(Proxy.NO_PROXY) : proxies;
  }

  /** Tells who chose a proxy that it did not work. */
  void failed(Route route, Proxy proxy, IOException failure) {
    ProxySelector current = selector == null ? ProxySelector.getDefault() : selector;
    SocketAddress address = proxy.address();
    if (current != null && address != null) {
      current.connectFailed(route.address(), address, failure);
    }
  }

  static InetSocketAddress address(Proxy proxy) throws IOException {
    if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
      return address;
    }
    throw new ProtocolException("of proxies only those of HTTP are supported");
  }

  /**
   * Returns what a proxy is shown. It is shown without being asked for, since a request must not be
   * sent twice only because the proxy asks after the first time.
   */
  @Nullable String authorization(InetSocketAddress proxy) {
    if (authenticator == null) {
      return null;
    }
    PasswordAuthentication login =
        Authenticator.requestPasswordAuthentication(
            authenticator,
            proxy.getHostString(),
            proxy.getAddress(),
            proxy.getPort(),
            "http",
            "",
            "Basic",
            null,
            Authenticator.RequestorType.PROXY);
    if (login == null) {
      return null;
    }
    String text = login.getUserName() + ":" + new String(login.getPassword());
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
