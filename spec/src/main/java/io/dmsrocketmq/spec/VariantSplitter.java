package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the contract as callers use it: each variant of an operation becomes an operation of its
 * own.
 *
 * <p>OpenAPI knows one operation to a method and path, so the paths of variants end with a number
 * sign and the name of the variant; {@code x-dms-path} holds what is sent. {@code x-dms-operation}
 * names the operation that the variant belongs to. What a variant always sends stands in {@code
 * x-dms-fixed}, of the operation for its query and of the schema for its body; {@code x-dms-body}
 * takes the place of a body that holds nothing else. {@code x-dms-paging} gets the type of the
 * records ({@code type}) and the size of the largest page ({@code size}).
 */
public final class VariantSplitter {

  private static final String PAGING = "x-dms-paging";
  private static final String SCHEMAS = "/components/schemas";

  private final ObjectNode tree;
  private final OpenApiDocument document;

  private VariantSplitter(JsonNode contract) {
    this.tree = contract.deepCopy();
    this.document = OpenApiDocument.of(contract);
  }

  /**
   * Writes the contract as callers use it.
   *
   * @param arguments the bundle to read and the YAML file to write
   * @throws IOException where a file cannot be written
   * @throws SpecificationException where the bundle cannot be read or split
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: VariantSplitter BUNDLE TARGET");
    }
    JsonNode split = split(OpenApiDocument.read(Path.of(arguments[0])).tree());
    Path target = Path.of(arguments[1]).toAbsolutePath();
    Files.createDirectories(target.resolveSibling(""));
    Files.writeString(target, YamlWriter.write(split), StandardCharsets.UTF_8);
  }

  /**
   * Splits the operations of a contract.
   *
   * @param contract a bundle; it is not changed
   * @return a copy with an operation for each variant
   * @throws SpecificationException where a variant does not fit its operation
   */
  public static JsonNode split(JsonNode contract) {
    VariantSplitter splitter = new VariantSplitter(contract);
    for (Operation operation : splitter.document.operations()) {
      splitter.split(operation);
    }
    splitter.completePaging();
    splitter.removeUnused();
    return splitter.tree;
  }

  private void split(Operation operation) {
    JsonNode variants = operation.definition().path("x-dms-variants");
    if (variants.isMissingNode()) {
      return;
    }
    String method = operation.method().toLowerCase(Locale.ROOT);
    ObjectNode paths = (ObjectNode) tree.get("paths");
    ObjectNode shared = (ObjectNode) paths.get(operation.path());
    shared.remove(method);
    if (shared.isEmpty()) {
      paths.remove(operation.path());
    }
    variants
        .properties()
        .forEach(
            variant ->
                paths
                    .putObject(operation.path() + "#" + variant.getKey())
                    .set(method, variant(operation, variant.getKey(), variant.getValue())));
  }

  private ObjectNode variant(Operation operation, String id, JsonNode variant) {
    ObjectNode result = operation.definition().deepCopy();
    result.remove("x-dms-variants");
    result.put("operationId", id);
    result.put("x-dms-operation", operation.id());
    result.put("x-dms-path", operation.path());
    result.set("summary", variant.get("summary"));
    result.set("description", variant.get("description"));
    if (variant.has("paging")) {
      result.set(PAGING, variant.get("paging"));
    }
    VariantQuery.take(document, result, variant.path("query"));
    VariantBodies bodies = new VariantBodies(document, schemas(), result, variant);
    bodies.takeRequest(id);
    bodies.takeAnswer();
    return result;
  }

  private ObjectNode schemas() {
    return (ObjectNode) tree.at(SCHEMAS);
  }

  private void completePaging() {
    OpenApiDocument split = OpenApiDocument.of(tree);
    for (Operation operation : split.operations()) {
      if (operation.definition().get(PAGING) instanceof ObjectNode paging) {
        JsonNode page = split.resolve(VariantBodies.schema(operation.definition()));
        JsonNode records = page.path("properties").path(paging.path("records").asText());
        JsonNode item = records.path("items");
        String type = split.resolve(item).path("type").asText();
        // Only an object has a type of its own in generated code; a text is a text by any name.
        paging.put("type", type.equals("object") ? VariantBodies.name(item) : type);
        if (paging.has("offset")) {
          JsonNode limit = VariantQuery.parameter(split, operation.definition(), "limit");
          paging.set("size", split.resolve(limit.path("schema")).path("maximum"));
        }
      }
    }
  }

  private void removeUnused() {
    Set<String> used;
    do {
      used = new HashSet<>();
      for (JsonNode reference : tree.findValues("$ref")) {
        used.add(reference.asText());
      }
    } while (retain(used));
  }

  private boolean retain(Set<String> used) {
    ArrayNode unused = tree.arrayNode();
    schemas()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!used.contains("#" + SCHEMAS + "/" + name)) {
                unused.add(name);
              }
            });
    unused.forEach(name -> schemas().remove(name.asText()));
    return !unused.isEmpty();
  }
}
