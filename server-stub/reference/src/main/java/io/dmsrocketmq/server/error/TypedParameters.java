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
 * Finds out which parameters of a query are not of their type, since the container only says that
 * one is not.
 */
final class TypedParameters {

  private static final String WHOLE_NUMBER = "must be a whole number that fits";

  private static final Map<Class<?>, Form> FORMS =
      Map.of(
          Integer.class, new Form(Integer::parseInt, WHOLE_NUMBER),
          Long.class, new Form(Long::parseLong, WHOLE_NUMBER),
          Boolean.class, new Form(StrictBooleans::read, StrictBooleans.REASON));

  private record Form(Consumer<String> reader, String reason) {
    boolean fits(String text) {
      try {
        reader.accept(text);
        return true;
      } catch (IllegalArgumentException unfit) {
        return false;
      }
    }
  }

  private TypedParameters() {}

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
    Form form = FORMS.get(parameter.getType());
    if (query == null || form == null) {
      return Stream.empty();
    }
    String text = uri.getQueryParameters().getFirst(query.value());
    return text == null || form.fits(text)
        ? Stream.empty()
        : Stream.of(new Violation(code(parameter), query.value(), form.reason()));
  }

  private static ErrorCode code(Parameter parameter) {
    return Optional.ofNullable(parameter.getAnnotation(CodeOfType.class))
        .flatMap(named -> ErrorCode.of(named.value()))
        .orElse(ErrorCode.INVALID_REQUEST_PARAMETER);
  }
}
