package io.dmsrocketmq.client.internal.transport;

import static io.dmsrocketmq.client.support.WireServer.always;
import static io.dmsrocketmq.client.support.WireServer.answer;
import static io.dmsrocketmq.client.support.WireServer.once;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.support.SelfSigned;
import io.dmsrocketmq.client.support.WireServer;
import io.dmsrocketmq.client.transport.TransportException;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest extends TransportTestCase {

  /** Chooses what it is told, and keeps what it is asked and told. */
  private static final class Selector extends ProxySelector {
    private final List<Proxy> proxies;
    private final List<URI> asked = new ArrayList<>();
    private final List<SocketAddress> failed = new ArrayList<>();

    private Selector(Proxy... proxies) {
      this.proxies = List.of(proxies);
    }

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri);
      return proxies;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      failed.add(address);
    }
  }

  private static final Authenticator AUTHENTICATOR =
      new Authenticator() {
        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
          return getRequestorType() == RequestorType.PROXY
              ? new PasswordAuthentication("user", "secret".toCharArray())
              : null;
        }
      };

  private static Proxy proxyAt(int port) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("127.0.0.1", port));
  }

  @Test
  void send_throughAProxy_tellsItTheWholeAddress() throws Exception {
    serve(always(answer(200, "{}")));
    Selector selector = new Selector(proxyAt(server().port()));
    open(options().proxySelector(selector).proxyAuthenticator(AUTHENTICATOR));

    send(request("POST", "http://dms.invalid/a%7Cb?q=1", "{}", LONG));
    send(request("POST", "http://dms.invalid/c", "{}", LONG));

    WireServer.Request request = server().requests().get(0);
    assertThat(request.target()).isEqualTo("http://dms.invalid/a%7Cb?q=1");
    assertThat(request.headers())
        .containsEntry("host", "dms.invalid")
        .containsEntry("proxy-authorization", "Basic dXNlcjpzZWNyZXQ=");
    assertThat(selector.asked).containsExactly(URI.create("http://dms.invalid:80/"));
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void send_withTlsThroughAProxy_hidesTheRequestInATunnel(@TempDir Path directory)
      throws Exception {
    SSLContext context = SelfSigned.context(directory, "ip:127.0.0.1");
    try (WireServer target =
        new WireServer(context.getServerSocketFactory(), always(answer(200, "{}")))) {
      serve(peer -> tunnel(peer, target.port()));
      open(
          options()
              .sslContext(context)
              .proxySelector(new Selector(proxyAt(server().port())))
              .proxyAuthenticator(AUTHENTICATOR));

      send(request("POST", "https://127.0.0.1:" + target.port() + "/a", "{}", LONG));
      send(request("POST", "https://127.0.0.1:" + target.port() + "/b", "{}", LONG));

      assertThat(server().requests()).hasSize(1);
      WireServer.Request connect = server().requests().get(0);
      assertThat(connect.method()).isEqualTo("CONNECT");
      assertThat(connect.target()).isEqualTo("127.0.0.1:" + target.port());
      assertThat(connect.headers())
          .containsEntry("host", "127.0.0.1:" + target.port())
          .containsEntry("proxy-authorization", "Basic dXNlcjpzZWNyZXQ=");
      assertThat(target.requests()).hasSize(2);
      assertThat(target.requests().get(0).target()).isEqualTo("/a");
      assertThat(target.requests().get(0).headers()).doesNotContainKey("proxy-authorization");
    }
  }

  private static void tunnel(WireServer.Peer peer, int port) throws IOException {
    peer.read();
    try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
      peer.write("HTTP/1.1 200 Connection established\r\n\r\n");
      Thread back =
          new Thread(
              () -> {
                try {
                  target.getInputStream().transferTo(peer.socket().getOutputStream());
                } catch (IOException e) {
                  // The tunnel is over.
                }
              });
      back.setDaemon(true);
      back.start();
      peer.passOn(target.getOutputStream());
    }
  }

  @Test
  void send_whenTheProxyRefusesTheTunnel_failsUnsent() throws Exception {
    serve(once(answer(407, "", "Proxy-Authenticate: Basic realm=\"x\"")));
    open(options().proxySelector(new Selector(proxyAt(server().port()))));

    TransportException failure = failure(request("POST", "https://dms.invalid/", "{}", LONG));

    assertThat(failure.sent()).isFalse();
    assertThat(failure.permanent()).isTrue();
    assertThat(failure).hasMessage("the proxy refused with the status 407");
    assertThat(server().requests()).hasSize(1);
  }

  @Test
  void send_whenTheProxyIsBusy_failsUnsentForTheMoment() throws Exception {
    serve(once(answer(503, "")));
    open(options().proxySelector(new Selector(proxyAt(server().port()))));

    TransportException failure = failure(request("POST", "https://dms.invalid/", "{}", LONG));

    assertThat(failure.sent()).isFalse();
    assertThat(failure.permanent()).isFalse();
    assertThat(failure).hasMessage("the proxy refused with the status 503");
  }

  @Test
  void send_whenTheProxySaysMoreThanThatTheTunnelIsThere_failsUnsent() throws Exception {
    serve(once("HTTP/1.1 200 Connection established\r\n\r\nmore"));
    open(options().proxySelector(new Selector(proxyAt(server().port()))));

    TransportException failure = failure(request("POST", "https://dms.invalid/", "{}", LONG));

    assertThat(failure.sent()).isFalse();
    assertThat(failure).hasMessage("the proxy sent more than the head of an answer");
  }

  @Test
  void send_whenTheFirstProxyIsDown_takesTheNext() throws Exception {
    serve(always(answer(200, "{}")));
    Proxy down = proxyAt(closedPort());
    Selector selector = new Selector(down, proxyAt(server().port()));
    open(options().proxySelector(selector));

    assertThat(body(send(request("POST", "http://dms.invalid/", "{}", LONG)))).isEqualTo("{}");
    assertThat(selector.failed).containsExactly(down.address());
    assertThat(server().requests()).hasSize(1);
  }

  @Test
  void send_whenTheSelectorChoosesNone_connectsDirectly() throws Exception {
    serve(always(answer(200, "{}")));
    open(options().proxySelector(new Selector(Proxy.NO_PROXY)));

    send(post(LONG));

    assertThat(server().requests().get(0).target()).isEqualTo("/");
  }

  @Test
  void send_whenTheProxyIsOneOfSocks_failsUnsent() throws Exception {
    serve(always(answer(200, "{}")));
    Proxy socks = new Proxy(Proxy.Type.SOCKS, proxyAt(server().port()).address());
    open(options().proxySelector(new Selector(socks)));

    TransportException failure = failure(post(LONG));

    assertThat(failure.sent()).isFalse();
    assertThat(failure.permanent()).isTrue();
    assertThat(failure).hasMessage("of proxies only those of HTTP are supported");
    assertThat(server().connections()).isZero();
  }
}
