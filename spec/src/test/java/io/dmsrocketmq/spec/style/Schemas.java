package io.dmsrocketmq.spec.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Finds all schemas, and whether requests or answers can hold them. */
final class Schemas {

  private final Specification specification;
  private final Set<String> inRequest = new HashSet<>();
  private final Set<String> inResponse = new HashSet<>();
  private final TreeMap<String, Located> unnamed = new TreeMap<>();

  Schemas(Specification specification) {
    this.specification = specification;
  }

  List<AuthoredSchema> all() {
    for (AuthoredOperation operation : specification.operations()) {
      operation.parameters().forEach(parameter -> visit(parameter.child("schema"), inRequest));
      visit(operation.jsonBody().child("schema"), inRequest);
      operation.responses().values().forEach(this::visitResponse);
    }
    List<AuthoredSchema> schemas = new ArrayList<>();
    specification
        .root()
        .child("x-dms-answer-headers")
        .children()
        .forEach(header -> visit(specification.follow(header).child("schema"), inResponse));
    specification.components("schemas").forEach(schema -> schemas.add(describe(schema, true)));
    unnamed.values().forEach(schema -> schemas.add(describe(schema, false)));
    return List.copyOf(schemas);
  }

  private AuthoredSchema describe(Located schema, boolean named) {
    String place = schema.place();
    return new AuthoredSchema(
        schema, named, inRequest.contains(place), inResponse.contains(place), specification);
  }

  private void visitResponse(Located reference) {
    Located response = specification.follow(reference);
    for (Located header : response.child("headers").children()) {
      visit(specification.follow(header).child("schema"), inResponse);
    }
    for (Located content : response.child("content").children()) {
      visit(content.child("schema"), inResponse);
    }
  }

  private void visit(Located use, Set<String> direction) {
    Located schema = specification.follow(use);
    if (!schema.exists()) {
      return;
    }
    if (!use.isReference() && use.key().equals("schema")) {
      unnamed.put(use.place(), use);
    }
    if (direction.add(schema.place())) {
      AuthoredSchema.below(schema).forEach(part -> visit(part, direction));
    }
  }
}
