package io.dmsrocketmq.server.auth;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The lines of a YAML file, by the ways that lead to what stands on them. */
final class YamlLines {
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlLines() {}

  static YamlLines of(@Nullable Node root) {
    YamlLines lines = new YamlLines();
    if (root != null) {
      lines.add("", root, root);
    }
    return lines;
  }

  /** Puts the line in front of a problem that begins with the way to its place and a colon. */
  String locate(String problem) {
    int colon = problem.indexOf(": ");
    for (String path = colon < 0 ? "" : problem.substring(0, colon);
        !path.isEmpty();
        path = parent(path)) {
      Integer line = lines.get(path);
      if (line != null) {
        return "line " + line + ": " + problem;
      }
    }
    return problem;
  }

  private void add(String path, Node key, Node value) {
    lines.put(path, key.getStartMark().getLine() + 1);
    // An alias may lead back to where it stands.
    if (!open.add(value)) {
      return;
    }
    if (value instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode name) {
          add(
              path.isEmpty() ? name.getValue() : path + "." + name.getValue(),
              name,
              entry.getValueNode());
        }
      }
    } else if (value instanceof SequenceNode sequence) {
      List<Node> items = sequence.getValue();
      for (int i = 0; i < items.size(); i++) {
        add(path + "[" + i + "]", items.get(i), items.get(i));
      }
    }
    open.remove(value);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('.'), Math.max(path.lastIndexOf('['), 0)));
  }
}
