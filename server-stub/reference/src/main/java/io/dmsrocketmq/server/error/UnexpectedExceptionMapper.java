package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.ErrorCode;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/**
 * Answers faults of the server itself: the cause goes into the log, the caller learns nothing but
 * the identifier of the request.
 */
@Provider
public final class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class);

  private final RoutingContext routing;

  @Inject
  UnexpectedExceptionMapper(RoutingContext routing) {
    this.routing = routing;
  }

  @Override
  public Response toResponse(Throwable fault) {
    Exhaustion.endIf(fault);
    HttpServerResponse answer = routing.response();
    if (answer.ended() || answer.closed()) {
      // Whoever asked is gone, or was told already that it took too long.
      LOG.debugf(fault, "Request %s was cut off", answer.headers().get(ErrorAnswers.REQUEST_ID));
      return ErrorAnswers.of(DmsException.of(ErrorCode.INTERNAL_ERROR));
    }
    LOG.errorf(
        fault, "Request %s failed", routing.response().headers().get(ErrorAnswers.REQUEST_ID));
    return ErrorAnswers.of(DmsException.of(ErrorCode.INTERNAL_ERROR));
  }
}
