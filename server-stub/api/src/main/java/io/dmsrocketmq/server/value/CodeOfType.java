package io.dmsrocketmq.server.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the error code for a value that is not of the type of the annotated property or parameter,
 * such as a word for a number. Such a value never becomes an object that a constraint could look
 * at.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface CodeOfType {

  /**
   * Names the code.
   *
   * @return the code as it stands on the wire
   */
  String value();
}
