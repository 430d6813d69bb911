package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.AccessControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Lets callers in: once per request, after the operation is known and before its body is looked at.
 */
public final class AccessFilter {

  private final AccessControl accessControl;
  private final CurrentCaller currentCaller;

  @Inject
  AccessFilter(AccessControl accessControl, CurrentCaller currentCaller) {
    this.accessControl = accessControl;
    this.currentCaller = currentCaller;
  }

  /**
   * Admits a request, or lets the refusal pass on to its mapper.
   *
   * @param context the request
   * @param resource the method that it reaches
   * @param routing the request as the HTTP server has it
   * @throws IOException if the connection is lost
   */
  @ServerRequestFilter(readBody = true)
  public void admit(
      ContainerRequestContext context, SimpleResourceInfo resource, RoutingContext routing)
      throws IOException {
    String method = resource.getMethodName();
    Operation operation =
        Operation.of(method)
            .orElseThrow(() -> new IllegalStateException("No operation is called " + method));
    if (operation.authenticated()) {
      admit(context, operation, routing);
    } else {
      RequestBodies.limit(context, RequestBodies.MAX_BYTES_OF_STRANGERS);
    }
  }

  private void admit(ContainerRequestContext context, Operation operation, RoutingContext routing) {
    String projectId = context.getUriInfo().getPathParameters().getFirst("project_id");
    currentCaller.set(
        accessControl.admit(new HttpRequestView(context, routing.request()), operation, projectId));
  }
}
