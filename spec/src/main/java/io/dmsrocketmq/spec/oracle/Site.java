package io.dmsrocketmq.spec.oracle;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * A place in a request that holds one value.
 *
 * @param where the part of the request
 * @param name the place in wire names, as refusals have it, such as {@code tags[0].key}
 * @param pointer the place within the body; empty for a parameter
 * @param schema what the contract says of the value
 * @param required whether the value has to be there
 */
public record Site(
    Where where, String name, JsonPointer pointer, JsonNode schema, boolean required) {

  /** The parts of a request. */
  public enum Where {
    /** A segment of the path. */
    PATH,
    /** A parameter of the query. */
    QUERY,
    /** The body, or something in it. */
    BODY
  }

  /**
   * Tells whether the place is the whole body.
   *
   * @return true for the body itself
   */
  public boolean isWholeBody() {
    return where == Where.BODY && pointer.matches();
  }

  @Override
  public String toString() {
    return isWholeBody() ? "body" : where.name().toLowerCase(Locale.ROOT) + " " + name;
  }
}
