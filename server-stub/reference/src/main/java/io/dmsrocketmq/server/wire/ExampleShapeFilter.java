package io.dmsrocketmq.server.wire;

import io.dmsrocketmq.server.api.Operation;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Reshapes answers on their way out, if the server was asked for it. */
public final class ExampleShapeFilter {

  private final Optional<ExampleShapes> shapes;

  /**
   * What answers look like.
   *
   * @param shapes the shapes of examples; nothing for those of the tables
   */
  public record Wire(Optional<ExampleShapes> shapes) {}

  @Inject
  ExampleShapeFilter(Wire wire) {
    this.shapes = wire.shapes();
  }

  /**
   * Reshapes an answer.
   *
   * @param response the answer
   * @param resource the method that gave it
   */
  @ServerResponseFilter
  public void reshape(ContainerResponseContext response, SimpleResourceInfo resource) {
    if (shapes.isPresent()
        && resource != null
        && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
        && response.getEntity() != null) {
      Operation.of(resource.getMethodName())
          .flatMap(operation -> shapes.get().reshape(operation, response.getEntity()))
          .ifPresent(response::setEntity);
    }
  }
}
