package io.dmsrocketmq.server;

import io.dmsrocketmq.server.Engines.EngineStartException;
import io.dmsrocketmq.server.auth.InvalidTenantsException;
import io.dmsrocketmq.server.store.StoreException;

/** Says why a server did not start. */
final class StartFailures {

  private StartFailures() {}

  /**
   * Finds the text for the operator. What wraps the cause, of the container or of threads, says
   * nothing to them.
   */
  static String message(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !isForTheOperator(cause)) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return isForTheOperator(cause) && message != null
        ? message
        : "The server cannot start: " + cause;
  }

  static boolean isForTheOperator(Throwable failure) {
    return failure instanceof InvalidTenantsException
        || failure instanceof StoreException
        || failure instanceof EngineStartException;
  }
}
