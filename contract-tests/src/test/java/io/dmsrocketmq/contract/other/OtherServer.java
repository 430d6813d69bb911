package io.dmsrocketmq.contract.other;

import io.dmsrocketmq.contract.state.StateHandler;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * A server of somebody else for one family: the generated interface on Jersey, where the reference
 * server has Quarkus. It has no test control; the handler of its states sits in the same process.
 */
final class OtherServer implements AutoCloseable {

  /** Held, since the logging forgets what nobody holds. */
  private static final Logger LOG = Logger.getLogger("org.glassfish.grizzly");

  private static final URI ANY_PORT =
      UriBuilder.fromUri("http://" + InetAddress.getLoopbackAddress().getHostAddress())
          .port(0)
          .build();

  private final OtherAccess access = new OtherAccess();
  private final HttpServer server;

  OtherServer() throws IOException {
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            ANY_PORT,
            new ResourceConfig()
                .register(OtherAvailabilityZones.class)
                .register(access)
                .register(new OtherRequestIds())
                .property(ServerProperties.WADL_FEATURE_DISABLE, true),
            false);
    LOG.setLevel(Level.WARNING);
    server.start();
  }

  URI uri() {
    return UriBuilder.fromUri(ANY_PORT)
        .port(server.getListeners().iterator().next().getPort())
        .build();
  }

  StateHandler states() {
    return new OtherStates(access);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
