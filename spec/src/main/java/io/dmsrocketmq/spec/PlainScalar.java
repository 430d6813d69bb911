package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Meaning of a YAML scalar without quotes, by the JSON schema of YAML 1.2. */
final class PlainScalar {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  /** What some reader of YAML 1.1 or 1.2 takes for something else than a string. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "(?i)|~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\\.(inf|nan)"
              + "|[-+]?[0-9.][0-9_.,:]*(e[-+]?[0-9]+)?|0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private PlainScalar() {}

  static JsonNode parse(String text, JsonNodeFactory nodes) {
    if (text.isEmpty() || text.equals("~") || text.equals("null")) {
      return nodes.nullNode();
    }
    if (text.equals("true") || text.equals("false")) {
      return nodes.booleanNode(text.equals("true"));
    }
    if (INTEGER.matcher(text).matches()) {
      return integer(new BigInteger(text), nodes);
    }
    if (DECIMAL.matcher(text).matches()) {
      return nodes.numberNode(new BigDecimal(text));
    }
    return nodes.textNode(text);
  }

  /** Whether readers disagree about this text unless it is quoted. */
  static boolean needsQuotes(String text) {
    return AMBIGUOUS.matcher(text).matches();
  }

  private static JsonNode integer(BigInteger value, JsonNodeFactory nodes) {
    if (value.bitLength() < Integer.SIZE) {
      return nodes.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? nodes.numberNode(value.longValue())
        : nodes.numberNode(value);
  }
}
