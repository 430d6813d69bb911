package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.AccessControl;
import io.dmsrocketmq.server.auth.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers in: once per request, after the operation is known and before its body is looked at.
 */
public final class AccessFilter {

  private final AccessControl accessControl;
  private final CurrentCaller currentCaller;
  private final Checkpoints checkpoints;

  @Inject
  AccessFilter(AccessControl accessControl, CurrentCaller currentCaller, Checkpoints checkpoints) {
    this.accessControl = accessControl;
    this.currentCaller = currentCaller;
    this.checkpoints = checkpoints;
  }

  /**
   * Admits a request, or lets the refusal pass on to its mapper.
   *
   * @param context the request
   * @param resource the method that it reaches
   * @param routing the request as the HTTP server has it
   * @return null to let it pass at once; else the answer in its place, or nothing to let it pass
   *     then
   */
  @ServerRequestFilter(readBody = true)
  public @Nullable Uni<Response> admit(
      ContainerRequestContext context, SimpleResourceInfo resource, RoutingContext routing) {
    String method = resource.getMethodName();
    Operation operation =
        Operation.of(method)
            .orElseThrow(() -> new IllegalStateException("No operation is called " + method));
    if (ShadowedPaths.meansAnother(operation, context.getUriInfo().getPathParameters())) {
      throw new NotAllowedException(Response.status(Response.Status.METHOD_NOT_ALLOWED).build());
    }
    Observation.reaches(routing, operation);
    try {
      Caller caller = operation.authenticated() ? admit(context, operation, routing) : null;
      // Whoever is known may send more.
      int limit = caller == null ? RequestBodies.MAX_BYTES_OF_STRANGERS : RequestBodies.MAX_BYTES;
      RequestBodies.limit(context, limit, routing.request());
      return checkpoints.pass(new AdmittedRequest(operation, caller, context, resource, routing));
    } catch (RequestBodies.AnsweredException late) {
      return Uni.createFrom().nothing();
    }
  }

  private Caller admit(
      ContainerRequestContext context, Operation operation, RoutingContext routing) {
    String projectId = context.getUriInfo().getPathParameters().getFirst("project_id");
    Caller caller =
        accessControl.admit(new HttpRequestView(context, routing.request()), operation, projectId);
    Observation.admits(routing, caller, projectId);
    currentCaller.set(caller);
    return caller;
  }
}
