package io.dmsrocketmq.spec.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of the authored files, and where it stands.
 *
 * @param file path of the file
 * @param path keys from the top of the file as a JSON pointer
 * @param node the node, a missing one where there is nothing
 */
record Located(String file, String path, JsonNode node) implements Subject {

  @Override
  public String place() {
    return file + "#" + path;
  }

  Located child(String key) {
    return new Located(file, path + "/" + key.replace("/", "~1"), node.path(key));
  }

  /** The values of an object or the items of an array. */
  List<Located> children() {
    List<Located> children = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        children.add(new Located(file, path + "/" + i, node.path(i)));
      }
    } else {
      keys().forEach(key -> children.add(child(key)));
    }
    return children;
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The last key of the path. */
  String key() {
    return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/");
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  boolean has(String key) {
    return node.has(key);
  }

  boolean isReference() {
    return node.path("$ref").isTextual();
  }

  /** The text under the key, empty where there is none. */
  String text(String key) {
    return node.path(key).asText("");
  }

  /** The texts of the list under the key. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node.path(key).forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
