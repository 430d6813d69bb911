package io.dmsrocketmq.server.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractSchemas;
import java.util.List;

/** Decides by the contract alone whether an answer is as promised. */
final class AnswerOracle {

  private final OpenApiDocument contract;
  private final ContractSchemas schemas;

  AnswerOracle(OpenApiDocument contract) {
    this.contract = contract;
    this.schemas = ContractSchemas.open(contract);
  }

  /** Gives what is wrong with an answer, nothing if it is as the contract promises. */
  List<String> faults(Operation operation, int status, JsonNode body) {
    JsonNode promised =
        contract.resolve(operation.definition().path("responses").path(String.valueOf(status)));
    if (promised.isMissingNode()) {
      return List.of("no answer with status " + status + " is promised");
    }
    JsonNode schema = promised.at("/content/application~1json/schema");
    if (schema.isMissingNode() || body.isMissingNode()) {
      return schema.isMissingNode() == body.isMissingNode()
          ? List.of()
          : List.of(body.isMissingNode() ? "a body is promised" : "no body is promised");
    }
    return schemas.faults(schema, body);
  }
}
