package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.value.CodeOfType;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds out which parameters of a query are no numbers, since the container only says that one is
 * not.
 */
final class NumberParameters {

  private static final Map<Class<?>, Consumer<String>> READERS =
      Map.of(Integer.class, Integer::parseInt, Long.class, Long::parseLong);

  private NumberParameters() {}

  static List<Violation> faults(ResourceInfo resource, UriInfo uri) {
    String operation = resource.getResourceMethod().getName();
    return Arrays.stream(resource.getResourceClass().getInterfaces())
        .flatMap(api -> Arrays.stream(api.getMethods()))
        .filter(method -> method.getName().equals(operation))
        .flatMap(method -> Arrays.stream(method.getParameters()))
        .flatMap(parameter -> fault(parameter, uri))
        .toList();
  }

  private static Stream<Violation> fault(Parameter parameter, UriInfo uri) {
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    Consumer<String> reader = READERS.get(parameter.getType());
    if (query == null || reader == null) {
      return Stream.empty();
    }
    String text = uri.getQueryParameters().getFirst(query.value());
    return text == null || isReadable(reader, text)
        ? Stream.empty()
        : Stream.of(
            new Violation(code(parameter), query.value(), "must be a whole number that fits"));
  }

  private static ErrorCode code(Parameter parameter) {
    return Optional.ofNullable(parameter.getAnnotation(CodeOfType.class))
        .flatMap(named -> ErrorCode.of(named.value()))
        .orElse(ErrorCode.INVALID_REQUEST_PARAMETER);
  }

  private static boolean isReadable(Consumer<String> reader, String text) {
    try {
      reader.accept(text);
      return true;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
