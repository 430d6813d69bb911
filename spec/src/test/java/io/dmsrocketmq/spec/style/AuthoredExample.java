package io.dmsrocketmq.spec.style;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example where it is used.
 *
 * @param use the place of use, whose key is the scenario
 * @param example the Example Object
 * @param schema the schema that its value has to fit
 * @param operation the operation that uses it, null for parameters and shared answers
 * @param role request, or the status, or the name of the parameter
 * @param specification all files
 */
record AuthoredExample(
    Located use,
    Located example,
    Located schema,
    @Nullable AuthoredOperation operation,
    String role,
    Specification specification)
    implements Subject {

  @Override
  public String place() {
    return use.place();
  }

  String scenario() {
    return use.key();
  }

  /** Whether it stands apart, since it contradicts the schema. */
  boolean isContradicting() {
    return use.path().contains("/" + ExampleRules.CONTRADICTING + "/");
  }

  /** What is wrong with the value, nothing where it fits the schema. */
  List<String> errors() {
    return specification.validator().errors(schema, example.node().path("value"));
  }
}
