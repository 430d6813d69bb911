package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * A request that was let in.
 *
 * @param operation the operation that it calls
 * @param caller who sent it; null where nobody has to say
 * @param context the request as the resource will see it
 * @param resource the method that it reaches
 * @param routing the request as the HTTP server has it
 */
public record AdmittedRequest(
    Operation operation,
    @Nullable Caller caller,
    ContainerRequestContext context,
    SimpleResourceInfo resource,
    RoutingContext routing) {}
