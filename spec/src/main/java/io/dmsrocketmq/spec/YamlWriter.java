package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes a JSON tree as YAML that every reader of YAML 1.1 and 1.2 understands alike. */
final class YamlWriter {

  private static final int WIDTH = 120;

  private YamlWriter() {}

  static String write(JsonNode tree) {
    DumperOptions options = new DumperOptions();
    options.setWidth(WIDTH);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setAllowUnicode(true);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    StringWriter out = new StringWriter();
    new Yaml(options).serialize(toYaml(tree), out);
    return out.toString();
  }

  private static Node toYaml(JsonNode json) {
    if (json.isObject()) {
      List<NodeTuple> entries = new ArrayList<>();
      json.properties()
          .forEach(
              entry -> entries.add(new NodeTuple(text(entry.getKey()), toYaml(entry.getValue()))));
      return new MappingNode(Tag.MAP, entries, style(json));
    }
    if (json.isArray()) {
      List<Node> items = new ArrayList<>();
      json.forEach(item -> items.add(toYaml(item)));
      return new SequenceNode(Tag.SEQ, items, style(json));
    }
    return json.isTextual() ? text(json.textValue()) : plain(json);
  }

  private static FlowStyle style(JsonNode json) {
    return json.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private static Node plain(JsonNode json) {
    Tag tag = json.isNull() ? Tag.NULL : json.isBoolean() ? Tag.BOOL : numberTag(json);
    String value = json.isBigDecimal() ? json.decimalValue().toString() : json.asText();
    return new ScalarNode(tag, json.isNull() ? "null" : value, null, null, ScalarStyle.PLAIN);
  }

  private static Tag numberTag(JsonNode json) {
    return json.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
  }

  private static Node text(String value) {
    return new ScalarNode(Tag.STR, value, null, null, styleOf(value));
  }

  private static ScalarStyle styleOf(String value) {
    if (PlainScalar.needsQuotes(value)) {
      return ScalarStyle.SINGLE_QUOTED;
    }
    // Long text without spaces cannot be folded, and folding would change text with runs of spaces.
    boolean folds = value.length() > WIDTH && value.matches("(\\S+ )+\\S+");
    return folds ? ScalarStyle.FOLDED : ScalarStyle.PLAIN;
  }
}
