package io.dmsrocketmq.server.wire;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.http.AdmittedRequest;
import io.dmsrocketmq.server.http.Checkpoint;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lets the deletion of migration tasks pass as it is recorded, without its mandatory body. It names
 * nothing, so nothing is deleted.
 */
public final class RecordedDeletion implements Checkpoint {

  /** Creates the checkpoint. */
  public RecordedDeletion() {}

  @Override
  public @Nullable Uni<Response> pass(AdmittedRequest request) {
    return request.operation() == Operation.BATCH_DELETE_MIGRATION_TASKS
            && !hasBody(request.routing().request())
        ? Uni.createFrom().item(Response.ok().build())
        : null;
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return (length != null && !length.equals("0"))
        || request.getHeader("Transfer-Encoding") != null;
  }
}
