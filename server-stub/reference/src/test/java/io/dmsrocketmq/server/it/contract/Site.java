package io.dmsrocketmq.server.it.contract;

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
record Site(Where where, String name, JsonPointer pointer, JsonNode schema, boolean required) {

  enum Where {
    PATH,
    QUERY,
    BODY
  }

  boolean isWholeBody() {
    return where == Where.BODY && pointer.matches();
  }

  @Override
  public String toString() {
    return where == Where.BODY ? name : where.name().toLowerCase(Locale.ROOT) + " " + name;
  }
}
