package io.dmsrocketmq.server.error;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Makes reasons for a refusal of violated constraints. */
public final class ConstraintViolations {

  /** Nobody mends more at once, and an answer is not to be larger than its request. */
  private static final int MOST = 20;

  private ConstraintViolations() {}

  /**
   * Puts violated constraints after what was wrong before, in the order of their fields.
   *
   * @param faults what was wrong before; what lies there says nothing about the constraints
   * @param violations the violated constraints
   * @return as many as are worth naming
   */
  public static List<Violation> after(
      List<Violation> faults, Collection<? extends ConstraintViolation<?>> violations) {
    return Stream.concat(
            faults.stream(),
            violations.stream()
                .sorted(WireNames.FIELD_ORDER)
                .map(ConstraintViolations::violation)
                .filter(violation -> faults.stream().noneMatch(fault -> covers(fault, violation))))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean covers(Violation fault, Violation violation) {
    String field = violation.field();
    return field.startsWith(fault.field())
        && (field.length() == fault.field().length()
            || ".[".indexOf(field.charAt(fault.field().length())) >= 0);
  }

  /** The generated message of a constraint is the error code, a space and the reason. */
  private static Violation violation(ConstraintViolation<?> violation) {
    String[] parts = violation.getMessage().split(" ", 2);
    String field = WireNames.field(violation.getPropertyPath());
    return new Violation(Codes.of(parts[0]), field, parts.length > 1 ? parts[1] : "");
  }
}
