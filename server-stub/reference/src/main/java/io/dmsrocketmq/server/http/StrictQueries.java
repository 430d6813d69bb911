package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Refuses parameters of the query that the operation does not have, unless the contract records a
 * request with them.
 */
public final class StrictQueries implements Checkpoint {

  private static final int MOST = 20;

  private final QueryParameters parameters = new QueryParameters();
  private final Function<Operation, Set<String>> recorded;

  /**
   * Creates the check.
   *
   * @param recorded tells what the recorded requests of an operation carry beyond that, which is
   *     passed over
   */
  public StrictQueries(Function<Operation, Set<String>> recorded) {
    this.recorded = recorded;
  }

  @Override
  public @Nullable Uni<Response> pass(AdmittedRequest request) {
    Set<String> known = parameters.of(request);
    Set<String> passedOver = recorded.apply(request.operation());
    List<Violation> unknown =
        request.context().getUriInfo().getQueryParameters().keySet().stream()
            .filter(name -> !known.contains(name) && !passedOver.contains(name))
            .sorted()
            .limit(MOST)
            .map(name -> new Violation(ErrorCode.INVALID_URL_PARAMETERS, name, "is unknown"))
            .toList();
    if (!unknown.isEmpty()) {
      throw DmsException.of(unknown);
    }
    return null;
  }
}
