package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.error.AllowedMethods;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses HEAD and OPTIONS like every other method that the contract does not have. The container
 * would answer them by itself: one as a GET, the other with methods that do not exist.
 */
public final class ForeignMethodsFilter {

  private static final Set<String> FOREIGN = Set.of(HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Makes the filter; the container calls this. */
  public ForeignMethodsFilter() {}

  /**
   * Refuses the method where the path is known.
   *
   * @param context the request
   */
  @ServerRequestFilter(preMatching = true)
  public void refuse(ContainerRequestContext context) {
    if (FOREIGN.contains(context.getMethod())) {
      String allowed = AllowedMethods.of(context.getUriInfo().getRequestUri().getRawPath());
      if (!allowed.isEmpty()) {
        throw new NotAllowedException(allowed);
      }
    }
  }
}
