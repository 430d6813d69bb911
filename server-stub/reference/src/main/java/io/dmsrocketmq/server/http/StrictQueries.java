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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses parameters of the query that the operation does not have. */
public final class StrictQueries implements Checkpoint {

  private static final int MOST = 20;

  private final Map<Operation, Set<String>> known = new ConcurrentHashMap<>();

  /** Creates the check. */
  public StrictQueries() {}

  @Override
  public @Nullable Uni<Response> pass(AdmittedRequest request) {
    Set<String> parameters =
        known.computeIfAbsent(
            request.operation(),
            operation -> parameters(request.resource().getResourceClass(), operation.id()));
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
  private static Set<String> parameters(Class<?> resource, String operation) {
    return Stream.<Class<?>>iterate(
            resource, type -> type != null && type != Object.class, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getInterfaces()))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> method.getName().equals(operation))
        .map(Method::getParameters)
        .flatMap(Arrays::stream)
        .flatMap(
            parameter -> Optional.ofNullable(parameter.getAnnotation(QueryParam.class)).stream())
        .map(QueryParam::value)
        .collect(Collectors.toUnmodifiableSet());
  }
}
