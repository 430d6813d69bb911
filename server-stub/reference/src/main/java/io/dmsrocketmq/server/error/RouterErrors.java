package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.ErrorCode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Answers requests that no route takes, and those that fail where no mapper sees it. */
@Singleton
public final class RouterErrors {

  private static final Logger LOG = Logger.getLogger(RouterErrors.class);
  private static final int NOT_FOUND = 404;

  /** Makes the handlers; the container calls this. */
  public RouterErrors() {}

  void register(@Observes Router router) {
    router.errorHandler(NOT_FOUND, RouterErrors::answerUnknown);
    // The container has a handler of its own at the end of the routes, with another body.
    router.route().order(Integer.MIN_VALUE).failureHandler(RouterErrors::answerFailure);
  }

  private static void answerUnknown(RoutingContext routing) {
    ErrorAnswers.send(routing.response(), DmsException.of(ErrorCode.URL_NOT_FOUND));
  }

  private static void answerFailure(RoutingContext routing) {
    Exhaustion.endIf(routing.failure());
    if (routing.response().ended()) {
      // A body that was late: it has been refused, and whoever read it fails afterwards.
      LOG.debugf(routing.failure(), "A request that was answered has failed");
      return;
    }
    if (routing.response().headWritten()) {
      routing.next();
      return;
    }
    if (routing.statusCode() == NOT_FOUND) {
      answerUnknown(routing);
      return;
    }
    if (Refusals.isClientsFault(routing.statusCode())) {
      ErrorAnswers.send(routing.response(), DmsException.of(ErrorCode.INVALID_REQUEST_PARAMETER));
      return;
    }
    LOG.errorf(
        routing.failure(),
        "Request %s failed",
        routing.response().headers().get(ErrorAnswers.REQUEST_ID));
    ErrorAnswers.send(routing.response(), DmsException.of(ErrorCode.INTERNAL_ERROR));
  }
}
