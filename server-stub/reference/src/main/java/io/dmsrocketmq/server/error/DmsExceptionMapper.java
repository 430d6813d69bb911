package io.dmsrocketmq.server.error;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers refusals. A new error is an entry of the catalogue and a factory of its family; this
 * class does not grow.
 */
@Provider
public final class DmsExceptionMapper implements ExceptionMapper<DmsException> {

  /** Makes the mapper; the container calls this. */
  public DmsExceptionMapper() {}

  @Override
  public Response toResponse(DmsException refusal) {
    return ErrorAnswers.of(refusal);
  }
}
