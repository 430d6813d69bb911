package io.dmsrocketmq.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes into each answer what the contract says of all answers at once: headers and bounds. */
final class AnswerCompletion {

  static final String HEADERS = "x-dms-answer-headers";

  private final OpenApiDocument document;
  private final AnswerBounds bounds;
  private final @Nullable JsonNode headers;
  private final Set<String> schemas = new HashSet<>();

  /** Operations share answers, so that some come along more than once. */
  private final Set<JsonNode> answers = Collections.newSetFromMap(new IdentityHashMap<>());

  private AnswerCompletion(
      OpenApiDocument document, AnswerBounds bounds, @Nullable JsonNode headers) {
    this.document = document;
    this.bounds = bounds;
    this.headers = headers;
  }

  static void complete(ObjectNode tree, AnswerBounds bounds) {
    JsonNode headers = tree.remove(HEADERS);
    tree.remove(AnswerBounds.GENERAL);
    new AnswerCompletion(OpenApiDocument.of(tree), bounds, headers).complete();
  }

  private void complete() {
    for (Operation operation : document.operations()) {
      for (JsonNode response : operation.definition().path("responses")) {
        ObjectNode answer = (ObjectNode) document.resolve(response);
        if (answers.add(answer)) {
          addHeaders(answer);
          answer.path("content").forEach(content -> bound(content.path("schema")));
        }
      }
    }
  }

  private void addHeaders(ObjectNode answer) {
    if (headers == null) {
      return;
    }
    JsonNode content = answer.remove("content");
    ObjectNode all = answer.withObjectProperty("headers");
    headers.properties().forEach(entry -> all.set(entry.getKey(), entry.getValue()));
    if (content != null) {
      answer.set("content", content);
    }
  }

  private void bound(JsonNode schema) {
    if (schema.has("$ref")) {
      if (schemas.add(schema.get("$ref").asText())) {
        bound(document.resolve(schema));
      }
    } else if (schema instanceof ObjectNode part) {
      ObjectNode missing = bounds.missing(part);
      part.remove(AnswerBounds.NAMED);
      part.setAll(missing);
      part.path("properties").forEach(this::bound);
      bound(part.path("items"));
      bound(part.path("additionalProperties"));
    }
  }
}
