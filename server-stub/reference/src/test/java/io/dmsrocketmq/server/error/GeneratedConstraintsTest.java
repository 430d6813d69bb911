package io.dmsrocketmq.server.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.model.CreateInstanceRequest;
import io.dmsrocketmq.server.value.Length;
import io.dmsrocketmq.spec.OpenApiDocument;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

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

  @ParameterizedTest
  @MethodSource("models")
  void model_withoutRequiredFields_isRefusedForEach(Class<?> model) throws Exception {
    JsonNode required = CONTRACT.schema(model.getSimpleName()).path("required");

    assertThat(violations(instance(model, component -> null)))
        .extracting(violation -> WireNames.field(violation.getPropertyPath()))
        .containsExactlyInAnyOrderElementsOf(texts(required));
  }

  @Test
  void models_filledThroughout_areRefusedForEachKindOfConstraint() throws Exception {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> model : models().toList()) {
      violations(filled(model))
          .forEach(
              violation ->
                  kinds.add(violation.getConstraintDescriptor().getAnnotation().annotationType()));
    }

    assertThat(kinds).contains(Pattern.class, Length.class, Min.class);
  }

  @Test
  void code_leftOpenByTheContract_isTheOneForInvalidParameters() {
    assertThat(violations(CreateInstanceRequest.builder().build()))
        .filteredOn(
            violation -> WireNames.field(violation.getPropertyPath()).equals("storage_spec_code"))
        .extracting(ConstraintViolation::getMessage)
        .containsExactly(ErrorCode.INVALID_REQUEST_PARAMETER.code() + " is missing");
  }

  static Stream<Class<?>> models() {
    return new ClassFileImporter()
        .importPackages("io.dmsrocketmq.server.model").stream()
            .filter(JavaClass::isRecord)
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .map(JavaClass::reflect);
  }

  private static void assertCodesAreKnown(Object value) {
    assertThat(violations(value))
        .allSatisfy(
            violation ->
                assertThat(ErrorCode.of(violation.getMessage().split(" ", 2)[0]))
                    .as(violation.getPropertyPath() + ": " + violation.getMessage())
                    .isPresent());
  }

  private static Set<ConstraintViolation<Object>> violations(Object value) {
    return validator.validate(value);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
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
