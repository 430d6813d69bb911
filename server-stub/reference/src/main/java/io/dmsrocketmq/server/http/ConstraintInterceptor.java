package io.dmsrocketmq.server.http;

import io.dmsrocketmq.server.error.WireNames;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
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

  /** One for the process: each interceptor would make its own, and keep the same facts again. */
  private static final class Shared {
    private static final ExecutableValidator VALIDATOR = validator();
  }

  /** Makes the interceptor; the container calls this. */
  public ConstraintInterceptor() {}

  /**
   * Calls the method if its arguments are in order.
   *
   * @param call the method and its arguments
   * @return what the method answers
   * @throws ConstraintViolationException if an argument violates a constraint
   * @throws Exception whatever the method throws
   */
  @AroundInvoke
  public @Nullable Object check(InvocationContext call) throws Exception {
    Set<ConstraintViolation<Object>> violations =
        Shared.VALIDATOR.validateParameters(
            call.getTarget(), call.getMethod(), call.getParameters());
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return call.proceed();
  }

  // The factory lives as long as the process.
  @SuppressWarnings("resource")
  private static ExecutableValidator validator() {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class).configure().ignoreXmlConfiguration();
    WireNames.configure(configuration);
    return configuration.buildValidatorFactory().getValidator().forExecutables();
  }
}
