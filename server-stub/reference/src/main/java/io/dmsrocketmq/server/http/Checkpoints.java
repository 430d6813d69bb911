package io.dmsrocketmq.server.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the door and the operations: nothing, unless the server was asked for it.
 *
 * @param inOrder the checkpoints; what makes requests wait stands last
 */
public record Checkpoints(List<Checkpoint> inOrder) {

  @Nullable Uni<Response> pass(AdmittedRequest request) {
    for (Checkpoint checkpoint : inOrder) {
      Uni<Response> answer = checkpoint.pass(request);
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }
}
