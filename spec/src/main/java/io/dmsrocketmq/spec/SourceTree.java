package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The authored files of the specification, read once: path from the root (with slashes) to content.
 */
public final class SourceTree {

  /** The file in which everything begins. */
  public static final String ROOT = "openapi.yaml";

  private final Path root;
  private final SortedMap<String, JsonNode> files;

  private SourceTree(Path root, SortedMap<String, JsonNode> files) {
    this.root = root;
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /**
   * Reads all YAML files below a directory.
   *
   * @param root the directory that holds {@code openapi.yaml}
   * @return their content
   * @throws SpecificationException where a file cannot be read
   */
  public static SourceTree read(Path root) {
    SortedMap<String, JsonNode> files = new TreeMap<>();
    for (Path file : yamlFiles(root)) {
      files.put(root.relativize(file).toString().replace('\\', '/'), YamlReader.read(file));
    }
    return new SourceTree(root, files);
  }

  /**
   * Reads one file again, after it has changed.
   *
   * @param path its path from the root
   * @return all files, the others as they were
   * @throws SpecificationException where the file cannot be read
   */
  public SourceTree reread(String path) {
    SortedMap<String, JsonNode> changed = new TreeMap<>(files);
    changed.put(path, YamlReader.read(root.resolve(path)));
    return new SourceTree(root, changed);
  }

  private static List<Path> yamlFiles(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new SpecificationException("cannot list " + root, e);
    }
  }

  /**
   * Returns the directory.
   *
   * @return the directory that holds {@code openapi.yaml}
   */
  public Path root() {
    return root;
  }

  /**
   * Returns all files.
   *
   * @return content by path from the root, sorted by path
   */
  public Map<String, JsonNode> files() {
    return files;
  }

  /**
   * Returns one file.
   *
   * @param path its path from the root
   * @return its content
   * @throws SpecificationException where there is none
   */
  public JsonNode file(String path) {
    JsonNode content = files.get(path);
    if (content == null) {
      throw new SpecificationException("there is no file " + path);
    }
    return content;
  }

  /**
   * Follows a reference.
   *
   * @param reference the reference
   * @return the node that it names, or null where it leads nowhere
   */
  public @Nullable JsonNode find(Reference reference) {
    JsonNode content = files.get(reference.file());
    return content == null || reference.key() == null ? content : content.get(reference.key());
  }
}
