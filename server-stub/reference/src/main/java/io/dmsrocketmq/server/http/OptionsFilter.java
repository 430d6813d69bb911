package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.error.AllowedMethods;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses OPTIONS like every other method that the contract does not have. The container would
 * answer it by itself, with methods that do not exist.
 */
public final class OptionsFilter {

  /** Makes the filter; the container calls this. */
  public OptionsFilter() {}

  /**
   * Refuses the method where the path is known.
   *
   * @param context the request
   */
  @ServerRequestFilter(preMatching = true)
  public void refuse(ContainerRequestContext context) {
    if (context.getMethod().equals(HttpMethod.OPTIONS)) {
      String allowed = AllowedMethods.of(context.getUriInfo().getRequestUri().getRawPath());
      if (!allowed.isEmpty()) {
        throw new NotAllowedException(allowed);
      }
    }
  }
}
