package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.api.Operation;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the parameters that the query of an operation takes, by the generated interfaces. */
final class QueryParameters {

  private final Map<Operation, Set<String>> known = new ConcurrentHashMap<>();

  /** Gives the names of the parameters that the operation of a request takes. */
  Set<String> of(AdmittedRequest request) {
    return known.computeIfAbsent(
        request.operation(),
        operation ->
            names(request.resource().getResourceClass(), operation.id())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** The container makes classes of its own out of the resources, so the interfaces are asked. */
  private static Stream<String> names(Class<?> resource, String operation) {
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
