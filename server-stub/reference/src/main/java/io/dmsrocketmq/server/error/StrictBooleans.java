package io.dmsrocketmq.server.error;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads true and false in parameters. The container would take every other word for false. */
@Provider
public final class StrictBooleans implements ParamConverterProvider {

  static final String REASON = "must be true or false";

  /** Makes the provider; the container calls this. */
  public StrictBooleans() {}

  static Boolean read(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(REASON);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == Boolean.class ? (ParamConverter<T>) new Converter() : null;
  }

  private static final class Converter implements ParamConverter<Boolean> {

    @Override
    public @Nullable Boolean fromString(@Nullable String text) {
      return text == null ? null : read(text);
    }

    @Override
    public String toString(Boolean value) {
      return value.toString();
    }
  }
}
