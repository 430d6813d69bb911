package io.dmsrocketmq.spec.style;

import java.util.ArrayList;
import java.util.List;

/**
 * A schema with a name of its own, or the schema of a parameter or a header.
 *
 * @param at the Schema Object
 * @param named whether it is a component
 * @param inRequest whether a request can hold it
 * @param inResponse whether an answer can hold it
 * @param specification all files
 */
record AuthoredSchema(
    Located at, boolean named, boolean inRequest, boolean inResponse, Specification specification)
    implements Subject {

  private static final List<String> MAPS = List.of("properties");
  private static final List<String> LISTS = List.of("oneOf", "anyOf", "allOf");
  private static final List<String> SINGLES = List.of("items", "additionalProperties", "not");

  @Override
  public String place() {
    return at.place();
  }

  /** The schema itself and all that it contains; references are left out. */
  List<Located> parts() {
    List<Located> parts = new ArrayList<>();
    collect(at, parts);
    return parts;
  }

  /** What stands below properties, items and the like, references included. */
  static List<Located> below(Located schema) {
    List<Located> below = new ArrayList<>();
    MAPS.forEach(key -> below.addAll(schema.child(key).children()));
    LISTS.forEach(key -> below.addAll(schema.child(key).children()));
    SINGLES.stream().map(schema::child).filter(s -> s.node().isObject()).forEach(below::add);
    return below;
  }

  private static void collect(Located schema, List<Located> parts) {
    if (schema.isReference()) {
      return;
    }
    parts.add(schema);
    below(schema).forEach(part -> collect(part, parts));
  }
}
