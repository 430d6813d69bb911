package io.dmsrocketmq.spec.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds all places where an example is used, each once. */
final class ExampleUses {

  private final Specification specification;
  private final List<AuthoredExample> uses = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  ExampleUses(Specification specification) {
    this.specification = specification;
  }

  List<AuthoredExample> all() {
    for (AuthoredOperation operation : specification.operations()) {
      add(operation.jsonBody(), operation, "request");
      operation.responses().forEach((status, response) -> addResponse(operation, status, response));
      operation.parameters().forEach(parameter -> add(parameter, null, parameter.text("name")));
    }
    return List.copyOf(uses);
  }

  private void addResponse(AuthoredOperation operation, String status, Located response) {
    Located content = specification.follow(response).child("content").child("application/json");
    add(content, response.isReference() ? null : operation, status);
  }

  private void add(Located holder, @Nullable AuthoredOperation operation, String role) {
    if (!seen.add(holder.place())) {
      return;
    }
    for (String key : List.of("examples", ExampleRules.CONTRADICTING)) {
      for (Located use : holder.child(key).children()) {
        Located example = specification.follow(use);
        uses.add(
            new AuthoredExample(
                use, example, holder.child("schema"), operation, role, specification));
      }
    }
  }
}
