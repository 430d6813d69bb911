package io.dmsrocketmq.docs.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dmsrocketmq.client.RocketMqClient;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A sample as Java, as it is written with a client at hand and the identifier of an instance. */
public final class JavaSample {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUERY = "Query";

  private JavaSample() {}

  /**
   * Writes the statement.
   *
   * @param sample what it sends
   * @return a statement that uses the variables {@code client} and {@code instanceId}
   */
  public static String of(Sample sample) {
    Method family = family(sample);
    Method method = method(family.getReturnType(), sample);
    String call =
        JavaLiteral.call(
            "client." + family.getName() + "()." + method.getName(), arguments(method, sample));
    if (method.getReturnType() == void.class) {
      return call + ";";
    }
    return type(method) + " " + variable(method) + " = " + call + ";";
  }

  private static Method family(Sample sample) {
    StringBuilder name = new StringBuilder();
    for (String word : sample.operation().tag().split("-", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return methods(RocketMqClient.class, name.toString())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the client has no " + name));
  }

  /** Takes the shortest form that has a place for everything. */
  private static Method method(Class<?> family, Sample sample) {
    return methods(family, sample.method())
        .sorted(Comparator.comparing(Method::getParameterCount))
        .filter(method -> takes(method, sample))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the client has no " + sample.method()));
  }

  private static Stream<Method> methods(Class<?> type, String name) {
    return Arrays.stream(type.getMethods()).filter(method -> method.getName().equals(name));
  }

  private static boolean takes(Method method, Sample sample) {
    for (Parameter parameter : method.getParameters()) {
      if (isQuery(parameter)) {
        return true;
      }
    }
    Method longest =
        methods(method.getDeclaringClass(), sample.method())
            .max(Comparator.comparing(Method::getParameterCount))
            .orElse(method);
    return longest.equals(method)
        || Arrays.stream(longest.getParameters())
            .filter(JavaSample::isQuery)
            .allMatch(query -> known(query.getType(), sample.query()).isEmpty());
  }

  private static boolean isQuery(Parameter parameter) {
    return parameter.getType().isRecord() && parameter.getType().getSimpleName().endsWith(QUERY);
  }

  private static List<String> arguments(Method method, Sample sample) {
    Map<String, String> path = new LinkedHashMap<>(sample.path());
    path.remove("project_id");
    path.remove("engine");
    List<String> names = new ArrayList<>(path.keySet());
    List<String> arguments = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      if (isQuery(parameter)) {
        arguments.add(
            JavaLiteral.of(parameter.getType(), known(parameter.getType(), sample.query())));
      } else if (!names.isEmpty()) {
        String name = names.remove(0);
        arguments.add(
            name.equals("instance_id")
                ? "instanceId"
                : JavaLiteral.of(String.class, JSON.valueToTree(path.get(name))));
      } else {
        JsonNode body = sample.body();
        arguments.add(
            JavaLiteral.of(
                parameter.getParameterizedType(), body == null ? JSON.createObjectNode() : body));
      }
    }
    return arguments;
  }

  /** Leaves out what the client sends by itself, the word that tells variants apart. */
  private static ObjectNode known(Class<?> query, Map<String, String> values) {
    ObjectNode known = JSON.createObjectNode();
    for (var component : query.getRecordComponents()) {
      String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      if (values.containsKey(name)) {
        known.put(component.getName(), values.get(name));
      }
    }
    return known;
  }

  private static String type(Method method) {
    if (method.getGenericReturnType() instanceof ParameterizedType generic) {
      String argument = JavaLiteral.name((Class<?>) generic.getActualTypeArguments()[0]);
      return JavaLiteral.name((Class<?>) generic.getRawType()) + "<" + argument + ">";
    }
    return JavaLiteral.name(method.getReturnType());
  }

  private static String variable(Method method) {
    String type = JavaLiteral.name(method.getReturnType());
    for (String suffix : List.of("Page", "Result")) {
      if (type.endsWith(suffix)) {
        return suffix.toLowerCase(Locale.ROOT);
      }
    }
    return method.getGenericReturnType() instanceof ParameterizedType
        ? "answer"
        : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }
}
