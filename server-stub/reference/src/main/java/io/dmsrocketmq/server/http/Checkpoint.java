package io.dmsrocketmq.server.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Looks at a request that was let in, before its operation is called. */
@FunctionalInterface
public interface Checkpoint {

  /**
   * Looks at a request. What it throws is answered as it would be if the operation had thrown it.
   *
   * @param request the request
   * @return null to let it pass at once; else what the request has to wait for, which is an answer
   *     in place of the operation's, or nothing to let it pass then
   */
  @Nullable Uni<Response> pass(AdmittedRequest request);
}
