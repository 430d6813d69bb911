package io.dmsrocketmq.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Says in a header which method a request reached and with which path parameters. Tests of routing
 * switch it on with the property {@code dms.echo-routing}.
 */
public final class RoutingEcho {

  private final boolean enabled;

  @Inject
  RoutingEcho(@ConfigProperty(name = "dms.echo-routing", defaultValue = "false") boolean enabled) {
    this.enabled = enabled;
  }

  /**
   * Writes the header.
   *
   * @param context the request
   * @param resource the method that it reaches
   * @param routing the request as the HTTP server has it
   */
  @ServerRequestFilter(priority = 0)
  public void echo(
      ContainerRequestContext context, SimpleResourceInfo resource, RoutingContext routing) {
    if (enabled) {
      String parameters =
          context.getUriInfo().getPathParameters().entrySet().stream()
              .map(RoutingEcho::text)
              .sorted()
              .collect(Collectors.joining("&"));
      routing.response().putHeader("X-Routed-To", resource.getMethodName() + "?" + parameters);
    }
  }

  private static String text(Map.Entry<String, List<String>> parameter) {
    return parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue().get(0), UTF_8);
  }
}
