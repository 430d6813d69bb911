package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.error.ConstraintViolations;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.error.WireNames;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Checks the constraints of requests. In place of the container's integration, which reads the
 * constraints of every model when the server starts; here each operation pays for its own, once.
 */
@ConstraintsChecked
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public final class ConstraintInterceptor {

  /** How many characters arguments may have for all that is wrong with them to be looked up. */
  private static final int SHORT = 8 * 1024;

  /**
   * One of each for the process: each interceptor would make its own, and keep the same facts
   * again.
   */
  private static final class Shared {
    private static final ExecutableValidator FIRST = validator(true);
    private static final ExecutableValidator ALL = validator(false);
  }

  private final RoutingContext routing;

  @Inject
  ConstraintInterceptor(RoutingContext routing) {
    this.routing = routing;
  }

  /**
   * Calls the method if its arguments are in order.
   *
   * @param call the method and its arguments
   * @return what the method answers
   * @throws DmsException if the body was at fault, or an argument violates a constraint
   * @throws Exception whatever the method throws
   */
  @AroundInvoke
  public @Nullable Object check(InvocationContext call) throws Exception {
    List<Violation> faults = BodyFaults.of(routing);
    Set<ConstraintViolation<Object>> violations = violations(Shared.FIRST, call);
    if (violations.isEmpty() && faults.isEmpty()) {
      return call.proceed();
    }
    if (isShort(call.getParameters())) {
      violations = violations(Shared.ALL, call);
    }
    throw DmsException.of(ConstraintViolations.after(faults, violations));
  }

  private static Set<ConstraintViolation<Object>> violations(
      ExecutableValidator validator, InvocationContext call) {
    return validator.validateParameters(call.getTarget(), call.getMethod(), call.getParameters());
  }

  /** A list of a million wrong words would make a million violations, each with its path. */
  private static boolean isShort(@Nullable Object[] arguments) {
    return Arrays.toString(arguments).length() <= SHORT;
  }

  // The factory lives as long as the process.
  @SuppressWarnings("resource")
  private static ExecutableValidator validator(boolean failFast) {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .failFast(failFast);
    WireNames.configure(configuration);
    return configuration.buildValidatorFactory().getValidator().forExecutables();
  }
}
