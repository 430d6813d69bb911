package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses parameters of the query that the operation does not have, unless the contract records a
 * request with them.
 */
public final class StrictQueries implements Checkpoint {

  private static final int MOST = 20;

  private final Map<Operation, Set<String>> known = new ConcurrentHashMap<>();

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
    Set<String> parameters =
        known.computeIfAbsent(
            request.operation(),
            operation ->
                Stream.concat(
                        parameters(request.resource().getResourceClass(), operation.id()),
                        recorded.apply(operation).stream())
                    .collect(Collectors.toUnmodifiableSet()));
    List<Violation> unknown =
        request.context().getUriInfo().getQueryParameters().keySet().stream()
            .filter(name -> !parameters.contains(name))
            .sorted()
            .limit(MOST)
            .map(name -> new Violation(ErrorCode.INVALID_URL_PARAMETERS, name, "is unknown"))
            .toList();
    if (!unknown.isEmpty()) {
      throw DmsException.of(unknown);
    }
    return null;
  }

  /** The container makes classes of its own out of the resources, so the interfaces are asked. */
  private static Stream<String> parameters(Class<?> resource, String operation) {
    return Stream.<Class<?>>iterate(
            resource, type -> type != null && type != Object.class, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getInterfaces()))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> method.getName().equals(operation))
        .map(Method::getParameters)
        .flatMap(Arrays::stream)
        .flatMap(
            parameter -> Optional.ofNullable(parameter.getAnnotation(QueryParam.class)).stream())
        .map(QueryParam::value);
  }
}
