package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML into a JSON tree.
 *
 * <p>The binding of a YAML library turns dates into objects, {@code no} into a boolean and large
 * integers into floating point numbers; Jackson's leaves aliases unresolved. This reader walks the
 * composed nodes itself, so that a recorded body keeps every type and digit.
 */
final class YamlReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private YamlReader() {}

  static JsonNode read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader, file.toString());
    } catch (IOException e) {
      throw new SpecificationException("cannot read " + file, e);
    }
  }

  static JsonNode read(Reader reader, String name) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      if (root == null) {
        throw new SpecificationException(name + " is empty");
      }
      return toJson(root, name);
    } catch (YAMLException e) {
      throw new SpecificationException(name + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode toJson(Node node, String name) {
    if (node instanceof MappingNode mapping) {
      return toObject(mapping, name);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = NODES.arrayNode(sequence.getValue().size());
      sequence.getValue().forEach(item -> array.add(toJson(item, name)));
      return array;
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.getScalarStyle() == ScalarStyle.PLAIN
        ? PlainScalar.parse(scalar.getValue(), NODES)
        : NODES.textNode(scalar.getValue());
  }

  private static ObjectNode toObject(MappingNode mapping, String name) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new SpecificationException(name + ": a key is not a scalar");
      }
      if (object.has(key.getValue())) {
        int line = key.getStartMark().getLine() + 1;
        throw new SpecificationException(
            name + ", line " + line + ": the key " + key.getValue() + " stands there twice");
      }
      object.set(key.getValue(), toJson(entry.getValueNode(), name));
    }
    return object;
  }
}
