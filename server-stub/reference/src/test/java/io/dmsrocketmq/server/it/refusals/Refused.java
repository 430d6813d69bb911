package io.dmsrocketmq.server.it.refusals;

import io.dmsrocketmq.server.api.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A request and the code that it earns. Path and body may hold the names of instances that {@link
 * RefusalWorld} knows.
 */
record Refused(Operation operation, String code, String target, @Nullable String body) {

  @Override
  public String toString() {
    return operation.id() + " " + code;
  }
}
