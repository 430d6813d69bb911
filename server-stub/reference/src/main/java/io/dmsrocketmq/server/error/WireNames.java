package io.dmsrocketmq.server.error;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ParameterNameProvider;
import jakarta.validation.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/**
 * Makes violations speak of fields by their names on the wire, and sorts them by the order of the
 * fields. The validator keeps no order, so the name of a property carries its position in front;
 * {@link #field} takes it off again.
 */
public final class WireNames {

  /**
   * The order in which the contract declares the fields; several reasons for one field by their
   * text.
   */
  static final Comparator<ConstraintViolation<?>> FIELD_ORDER =
      Comparator.<ConstraintViolation<?>, String>comparing(
              violation -> order(violation.getPropertyPath()))
          .thenComparing(ConstraintViolation::getMessage);

  private static final int POSITION_LENGTH = 3;

  private WireNames() {}

  /**
   * Sets a validator up.
   *
   * @param configuration the settings of the validator
   */
  public static void configure(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration
        .messageInterpolator(new VerbatimMessages())
        .parameterNameProvider(new ParameterNames())
        .propertyNodeNameProvider(new PropertyNames());
  }

  /**
   * Gives the way to a field.
   *
   * @param path the way as the validator has it
   * @return the way in wire names, such as {@code tags[0].key}; the name of a parameter for a
   *     parameter
   */
  static String field(Path path) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        field
            .append('[')
            .append(node.getIndex() != null ? node.getIndex() : node.getKey())
            .append(']');
      }
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName().substring(POSITION_LENGTH));
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  private static String order(Path path) {
    StringBuilder order = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        int index = node.getIndex();
        order.append((char) (index >>> Character.SIZE)).append((char) index);
      }
      if (node.getKind() == ElementKind.PARAMETER) {
        order.append((char) node.as(Path.ParameterNode.class).getParameterIndex());
      } else if (node.getKind() == ElementKind.PROPERTY) {
        order.append(node.getName());
      }
    }
    return order.toString();
  }

  /** The messages are ready to be read; looking for expressions in them would only cost time. */
  private static final class VerbatimMessages implements MessageInterpolator {

    @Override
    public String interpolate(String message, Context context) {
      return message;
    }

    @Override
    public String interpolate(String message, Context context, Locale locale) {
      return message;
    }
  }

  /** The validator asks again for each call. */
  private static final class ParameterNames implements ParameterNameProvider {

    private final Map<Executable, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public List<String> getParameterNames(Constructor<?> constructor) {
      return known.computeIfAbsent(constructor, ParameterNames::names);
    }

    @Override
    public List<String> getParameterNames(Method method) {
      return known.computeIfAbsent(method, ParameterNames::names);
    }

    private static List<String> names(Executable executable) {
      return Arrays.stream(executable.getParameters()).map(ParameterNames::name).toList();
    }

    private static String name(Parameter parameter) {
      PathParam inPath = parameter.getAnnotation(PathParam.class);
      QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
      return inPath != null
          ? inPath.value()
          : inQuery != null ? inQuery.value() : parameter.getName();
    }
  }

  private static final class PropertyNames implements PropertyNodeNameProvider {

    @Override
    public String getName(Property property) {
      if (property instanceof JavaBeanProperty bean) {
        Field[] fields = bean.getDeclaringClass().getDeclaredFields();
        for (int position = 0; position < fields.length; position++) {
          if (fields[position].getName().equals(property.getName())) {
            return String.format(Locale.ROOT, "%03d%s", position, wireName(fields[position]));
          }
        }
      }
      return "999" + property.getName();
    }

    private static String wireName(Field field) {
      JsonProperty property = field.getAnnotation(JsonProperty.class);
      return property != null ? property.value() : field.getName();
    }
  }
}
