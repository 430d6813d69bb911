package io.dmsrocketmq.server.value;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Length}. */
public final class LengthValidator implements ConstraintValidator<Length, CharSequence> {

  private int min;
  private int max;

  /** Makes a validator; the validation provider calls this. */
  public LengthValidator() {}

  @Override
  public void initialize(Length length) {
    min = length.min();
    max = length.max();
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    int count = Character.codePointCount(text, 0, text.length());
    return count >= min && count <= max;
  }
}
