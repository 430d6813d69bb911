package io.dmsrocketmq.server.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.dmsrocketmq.server.api.ErrorCode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates a value of every generated model, so that each constraint proves to fit its type. */
class GeneratedConstraintsTest {

  private static final Map<Class<?>, Object> SCALARS =
      Map.of(
          String.class,
          "",
          Integer.class,
          -1,
          Long.class,
          -1L,
          BigInteger.class,
          BigInteger.ONE.negate(),
          Boolean.class,
          true,
          Object.class,
          "");

  private static ValidatorFactory factory;
  private static Validator validator;

  @BeforeAll
  static void open() {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class).configure();
    WireNames.configure(configuration);
    factory = configuration.buildValidatorFactory();
    validator = factory.getValidator();
  }

  @AfterAll
  static void close() {
    factory.close();
  }

  @ParameterizedTest
  @MethodSource("models")
  void model_filledThroughout_isRefusedWithKnownCodesOnly(Class<?> model) throws Exception {
    assertCodesAreKnown(filled(model));
  }

  @ParameterizedTest
  @MethodSource("models")
  void model_leftEmpty_isRefusedWithKnownCodesOnly(Class<?> model) throws Exception {
    assertCodesAreKnown(instance(model, component -> null));
  }

  static Stream<Class<?>> models() {
    return new ClassFileImporter()
        .importPackages("io.dmsrocketmq.server.model").stream()
            .filter(JavaClass::isRecord)
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .map(JavaClass::reflect);
  }

  private static void assertCodesAreKnown(Object value) {
    assertThat(validator.validate(value))
        .allSatisfy(
            violation ->
                assertThat(ErrorCode.of(violation.getMessage().split(" ", 2)[0]))
                    .as(violation.getPropertyPath() + ": " + violation.getMessage())
                    .isPresent());
  }

  private static Object filled(Class<?> model) throws Exception {
    return instance(model, component -> value(component.getGenericType()));
  }

  private static Object value(Type type) throws Exception {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Object element = value(arguments[arguments.length - 1]);
      return generic.getRawType() == Map.class ? Map.of("key", element) : List.of(element);
    }
    Class<?> plain = (Class<?>) type;
    Object scalar = SCALARS.get(plain);
    if (scalar != null) {
      return scalar;
    }
    return plain == long.class ? 0L : filled(plain);
  }

  private static Object instance(Class<?> model, Filling filling) throws Exception {
    RecordComponent[] components = model.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int index = 0; index < components.length; index++) {
      values[index] = filling.of(components[index]);
    }
    return model.getDeclaredConstructor(types).newInstance(values);
  }

  /** What goes into a component of a record. */
  private interface Filling {
    @Nullable Object of(RecordComponent component) throws Exception;
  }
}
