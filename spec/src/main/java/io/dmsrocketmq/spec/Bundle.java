package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts the authored files together to one document.
 *
 * <p>Path items and examples are copied to the place of their reference; schemas, parameters,
 * responses and headers become components that bear the key of the authored file. The trees are
 * joined as they are, not read into a model and printed again: a model drops extensions that it
 * does not know and changes numbers and strings.
 */
final class Bundle {

  private final SourceTree sources;
  private final Map<ComponentKind, Map<String, Reference>> origins =
      new EnumMap<>(ComponentKind.class);
  private final Map<ComponentKind, Map<String, JsonNode>> components =
      new EnumMap<>(ComponentKind.class);
  private final Deque<Reference> inlining = new ArrayDeque<>();

  private Bundle(SourceTree sources) {
    this.sources = sources;
    for (ComponentKind kind : ComponentKind.values()) {
      origins.put(kind, new TreeMap<>());
      components.put(kind, new TreeMap<>());
    }
  }

  static ObjectNode of(SourceTree sources) {
    return new Bundle(sources).build();
  }

  private ObjectNode build() {
    ObjectNode document = (ObjectNode) rewrite(sources.file(SourceTree.ROOT), SourceTree.ROOT);
    JsonNode authored = document.remove("components");
    ObjectNode joined = document.putObject("components");
    components.forEach(
        (kind, named) -> {
          if (!named.isEmpty()) {
            joined.putObject(kind.section()).setAll(named);
          }
        });
    if (authored instanceof ObjectNode rest) {
      joined.setAll(rest);
    }
    completeErrors(document);
    AnswerCompletion.complete(document, AnswerBounds.of(sources));
    return document;
  }

  private JsonNode rewrite(JsonNode node, String file) {
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> copy.add(rewrite(item, file)));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    JsonNode reference = node.get("$ref");
    if (reference != null && reference.isTextual()) {
      return follow(Reference.parse(reference.textValue(), file), file);
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(entry -> copy.set(entry.getKey(), rewrite(entry.getValue(), file)));
    return copy;
  }

  private JsonNode follow(Reference reference, String file) {
    JsonNode target = sources.find(reference);
    if (target == null) {
      throw new SpecificationException(file + ": the reference to " + reference + " leads nowhere");
    }
    ComponentKind kind = ComponentKind.of(reference.file());
    return kind == null ? inline(reference, target) : component(kind, reference, target);
  }

  private JsonNode inline(Reference reference, JsonNode target) {
    if (inlining.contains(reference)) {
      throw new SpecificationException(reference + " contains itself");
    }
    inlining.push(reference);
    JsonNode copy = rewrite(target, reference.file());
    inlining.pop();
    return copy;
  }

  private JsonNode component(ComponentKind kind, Reference reference, JsonNode target) {
    String name = reference.key();
    if (name == null) {
      throw new SpecificationException("the reference to " + reference + " has to name a key");
    }
    Reference earlier = originsOf(kind).putIfAbsent(name, reference);
    if (earlier == null) {
      componentsOf(kind).put(name, rewrite(target, reference.file()));
    } else if (!earlier.equals(reference)) {
      throw new SpecificationException(earlier + " and " + reference + " have the same name");
    }
    ObjectNode local = JsonNodeFactory.instance.objectNode();
    return local.put("$ref", "#/components/" + kind.section() + "/" + name);
  }

  private Map<String, Reference> originsOf(ComponentKind kind) {
    return Objects.requireNonNull(origins.get(kind));
  }

  private Map<String, JsonNode> componentsOf(ComponentKind kind) {
    return Objects.requireNonNull(components.get(kind));
  }

  /**
   * Adds the codes of the shared error responses to each operation, so that readers find all in one
   * place.
   */
  private static void completeErrors(ObjectNode tree) {
    OpenApiDocument document = OpenApiDocument.of(tree);
    for (Operation operation : document.operations()) {
      Set<String> codes = new TreeSet<>(operation.errors());
      for (JsonNode response : operation.definition().path("responses")) {
        JsonNode shared = document.resolve(response).path("x-dms-errors");
        shared.forEach(code -> codes.add(code.asText()));
      }
      ArrayNode all = ((ObjectNode) operation.definition()).putArray("x-dms-errors");
      codes.forEach(all::add);
    }
  }
}
