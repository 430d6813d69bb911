package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query that gives a parameter more than one value. No operation takes a list there, and
 * which of two values counts is read in different ways.
 */
public final class RepeatedParameters implements Checkpoint {

  private final QueryParameters parameters = new QueryParameters();

  /** Creates the check. */
  public RepeatedParameters() {}

  @Override
  public @Nullable Uni<Response> pass(AdmittedRequest request) {
    MultivaluedMap<String, String> query = request.context().getUriInfo().getQueryParameters();
    if (query.values().stream().allMatch(values -> values.size() == 1)) {
      return null;
    }
    List<Violation> repeated =
        parameters.of(request).stream()
            .filter(name -> query.getOrDefault(name, List.of()).size() > 1)
            .sorted()
            .map(
                name ->
                    new Violation(
                        ErrorCode.INVALID_URL_PARAMETERS, name, "stands there more than once"))
            .toList();
    if (!repeated.isEmpty()) {
      throw DmsException.of(repeated);
    }
    return null;
  }
}
