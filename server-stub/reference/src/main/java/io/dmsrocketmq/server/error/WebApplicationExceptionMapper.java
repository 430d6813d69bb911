package io.dmsrocketmq.server.error;

import static jakarta.ws.rs.core.HttpHeaders.ALLOW;

import io.dmsrocketmq.server.api.ErrorCode;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Answers what the container refuses by itself: no such method, no acceptable media type, an
 * operation that is not there yet, a parameter of another type.
 */
@Provider
public final class WebApplicationExceptionMapper
    implements ExceptionMapper<WebApplicationException> {

  private static final String NOT_ACCEPTABLE =
      "The header Accept must allow " + MediaType.APPLICATION_JSON + ".";
  private static final String UNSUPPORTED =
      "The header Content-Type must be "
          + MediaType.APPLICATION_JSON
          + ", and its charset, if it has one, UTF-8.";

  private final ResourceInfo resource;
  private final UriInfo uri;
  private final UnexpectedExceptionMapper unexpected;

  @Inject
  WebApplicationExceptionMapper(
      @Context ResourceInfo resource, @Context UriInfo uri, UnexpectedExceptionMapper unexpected) {
    this.resource = resource;
    this.uri = uri;
    this.unexpected = unexpected;
  }

  @Override
  public Response toResponse(WebApplicationException exception) {
    if (exception.getCause() instanceof IllegalArgumentException) {
      List<Violation> faults = TypedParameters.faults(resource, uri);
      return ErrorAnswers.of(
          faults.isEmpty()
              ? DmsException.of(ErrorCode.INVALID_REQUEST_PARAMETER)
              : DmsException.of(faults));
    }
    int status = exception.getResponse().getStatus();
    return switch (status) {
      case 405 ->
          ErrorAnswers.builder(DmsException.of(ErrorCode.METHOD_NOT_ALLOWED))
              .header(ALLOW, AllowedMethods.of(uri.getRequestUri().getRawPath()))
              .build();
      case 501 -> ErrorAnswers.of(notImplemented(resource.getResourceMethod().getName()));
      case 406 -> ErrorAnswers.of(Refusals.ofStatus(status).saying(NOT_ACCEPTABLE));
      case 415 -> ErrorAnswers.of(Refusals.ofStatus(status).saying(UNSUPPORTED));
      case 404, 413 -> ErrorAnswers.of(Refusals.ofStatus(status));
      default ->
          Refusals.isClientsFault(status)
              ? ErrorAnswers.of(DmsException.of(ErrorCode.INVALID_REQUEST_PARAMETER))
              : unexpected.toResponse(exception);
    };
  }

  private static DmsException notImplemented(String operation) {
    return DmsException.of(
            ErrorCode.METHOD_NOT_ALLOWED, "The operation " + operation + " is not implemented yet.")
        .withStatus(501);
  }
}
