package io.dmsrocketmq.server.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers violated constraints, many of them at once and in the order of the fields. */
@Provider
public final class ConstraintViolationMapper
    implements ExceptionMapper<ConstraintViolationException> {

  /** Nobody mends more at once, and an answer is not to be larger than its request. */
  private static final int MOST = 20;

  /** Makes the mapper; the container calls this. */
  public ConstraintViolationMapper() {}

  @Override
  public Response toResponse(ConstraintViolationException exception) {
    List<Violation> violations =
        exception.getConstraintViolations().stream()
            .sorted(WireNames.FIELD_ORDER)
            .map(ConstraintViolationMapper::violation)
            .distinct()
            .limit(MOST)
            .toList();
    return ErrorAnswers.of(DmsException.of(violations));
  }

  /** The generated message of a constraint is the error code, a space and the reason. */
  private static Violation violation(ConstraintViolation<?> violation) {
    String[] parts = violation.getMessage().split(" ", 2);
    String field = WireNames.field(violation.getPropertyPath());
    return new Violation(Codes.of(parts[0]), field, parts.length > 1 ? parts[1] : "");
  }
}
