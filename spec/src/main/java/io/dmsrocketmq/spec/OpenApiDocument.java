package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;

/** The contract in one document: its operations, and the tree of it as it stands in the file. */
public final class OpenApiDocument {

  /** Where the bundle stands on the class path. */
  public static final String RESOURCE = "/META-INF/openapi/" + SpecBundler.NAME + ".json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final JsonNode tree;
  private final List<Operation> operations;

  private OpenApiDocument(JsonNode tree) {
    this.tree = tree;
    this.operations = operationsOf(tree);
  }

  /**
   * Wraps a document that has been read already.
   *
   * @param tree a bundle, with local references only
   * @return the document
   */
  public static OpenApiDocument of(JsonNode tree) {
    return new OpenApiDocument(tree);
  }

  /**
   * Reads a bundle.
   *
   * @param file a file whose name ends with {@code .json} or {@code .yaml}
   * @return the document
   * @throws SpecificationException where the file cannot be read
   */
  public static OpenApiDocument read(Path file) {
    if (!file.toString().endsWith(".json")) {
      return new OpenApiDocument(YamlReader.read(file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new OpenApiDocument(JSON.readTree(in));
    } catch (IOException e) {
      throw new SpecificationException("cannot read " + file, e);
    }
  }

  /**
   * Reads the bundle that is packaged with this class.
   *
   * @return the document
   * @throws SpecificationException where the class path holds no bundle
   */
  public static OpenApiDocument packaged() {
    try (InputStream in = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new SpecificationException("the class path holds no " + RESOURCE);
      }
      return new OpenApiDocument(JSON.readTree(in));
    } catch (IOException e) {
      throw new SpecificationException("cannot read " + RESOURCE, e);
    }
  }

  private static List<Operation> operationsOf(JsonNode tree) {
    List<Operation> operations = new ArrayList<>();
    for (var path : tree.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          String name = method.getKey().toUpperCase(Locale.ROOT);
          operations.add(new Operation(name, path.getKey(), method.getValue()));
        }
      }
    }
    return List.copyOf(operations);
  }

  /**
   * Returns the whole document.
   *
   * @return the tree; read it, do not change it
   */
  public JsonNode tree() {
    return tree;
  }

  /**
   * Returns the operations.
   *
   * @return the operations in the order of the document
   */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * Returns one operation.
   *
   * @param id its operationId
   * @return the operation
   * @throws NoSuchElementException where there is none
   */
  public Operation operation(String id) {
    return operations.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("there is no operation " + id));
  }

  /**
   * Returns a schema.
   *
   * @param name its name among the components
   * @return the schema
   * @throws NoSuchElementException where there is none
   */
  public JsonNode schema(String name) {
    JsonNode schema = tree.path("components").path("schemas").get(name);
    if (schema == null) {
      throw new NoSuchElementException("there is no schema " + name);
    }
    return schema;
  }

  /**
   * Follows a reference.
   *
   * @param node any node of the document
   * @return what its {@code $ref} names, or the node itself where it is no reference
   * @throws NoSuchElementException where the reference leads nowhere
   */
  public JsonNode resolve(JsonNode node) {
    JsonNode current = node;
    while (current.path("$ref").isTextual()) {
      String pointer = current.get("$ref").textValue();
      current = tree.at(pointer.substring(1));
      if (current.isMissingNode()) {
        throw new NoSuchElementException("there is no " + pointer);
      }
    }
    return current;
  }
}
