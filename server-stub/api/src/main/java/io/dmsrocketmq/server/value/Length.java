package io.dmsrocketmq.server.value;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Demands a number of characters, counted as Unicode code points; {@code Size} would count an emoji
 * as two. Null is valid.
 */
@Documented
@Constraint(validatedBy = LengthValidator.class)
@Repeatable(Length.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface Length {

  /**
   * Gives the smallest number of characters.
   *
   * @return the number
   */
  int min() default 0;

  /**
   * Gives the largest number of characters.
   *
   * @return the number
   */
  int max() default Integer.MAX_VALUE;

  /**
   * Gives the error code and the reason.
   *
   * @return the text of the violation
   */
  String message();

  /**
   * Gives the groups of the constraint.
   *
   * @return the groups
   */
  Class<?>[] groups() default {};

  /**
   * Gives the payload of the constraint.
   *
   * @return the payload
   */
  Class<? extends Payload>[] payload() default {};

  /** Several lengths at one place. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
  @interface List {

    /**
     * Gives the single constraints.
     *
     * @return the constraints
     */
    Length[] value();
  }
}
