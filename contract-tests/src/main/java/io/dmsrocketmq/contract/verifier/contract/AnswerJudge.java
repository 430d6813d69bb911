package io.dmsrocketmq.contract.verifier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.dmsrocketmq.contract.verifier.http.WireAnswer;
import io.dmsrocketmq.spec.ErrorCatalog;
import io.dmsrocketmq.spec.ErrorCode;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import io.dmsrocketmq.spec.oracle.ContractSchemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares an answer with what the contract promises: status, headers, form and words. */
public final class AnswerJudge {

  private static final String JSON_TYPE = "application/json";
  private static final Pattern INTERNALS =
      Pattern.compile(
          "\\w+Exception\\b|\\b[a-z]+(\\.\\w+)+Error\\b|^\\s+at [\\w.$]+\\(|Traceback \\(most"
              + " recent",
          Pattern.MULTILINE);

  private final OpenApiDocument contract;
  private final ErrorCatalog catalog;
  private final ContractSchemas schemas;
  private final Vocabulary vocabulary;
  // Other headers come from services that limit requests or let pages of other origins in.
  private final Set<String> neededHeaders =
      new HashSet<>(Set.of("X-Request-Id", "X-Subject-Token"));

  /**
   * Makes a judge.
   *
   * @param contract the contract
   * @param leniencies what is let pass
   */
  public AnswerJudge(OpenApiDocument contract, Set<Leniency> leniencies) {
    this.contract = contract;
    this.catalog = ErrorCatalog.of(contract);
    this.schemas = ContractSchemas.open(contract);
    this.vocabulary = new Vocabulary(contract, leniencies);
    if (leniencies.contains(Leniency.NO_REQUEST_ID)) {
      neededHeaders.remove("X-Request-Id");
    }
  }

  /** What may be let pass, since the document leaves it open. */
  public enum Leniency {
    /** Properties that the contract does not know. */
    NEW_PROPERTIES,
    /** Words in the place of those that the contract knows. */
    NEW_WORDS,
    /** Answers without an identifier of the request. */
    NO_REQUEST_ID
  }

  /**
   * Lists what is wrong with an answer.
   *
   * @param operation what was asked
   * @param answer what came
   * @return the faults, none if the answer is as it is promised
   */
  public List<String> faults(Operation operation, WireAnswer answer) {
    JsonNode promised =
        contract.resolve(
            operation.definition().path("responses").path(String.valueOf(answer.status())));
    if (promised.isMissingNode()) {
      return List.of("status " + answer.status() + " is not documented for this operation");
    }
    List<String> faults = new ArrayList<>();
    promised
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (answer.header(name).isEmpty() && neededHeaders.contains(name)) {
                faults.add("the header " + name + " is missing");
              }
            });
    JsonNode schema = promised.at("/content/application~1json/schema");
    if (schema.isMissingNode()) {
      if (!answer.text().isEmpty()) {
        faults.add("a body where none is documented");
      }
      return faults;
    }
    bodyFaults(operation, answer, schema, faults);
    return faults;
  }

  private void bodyFaults(
      Operation operation, WireAnswer answer, JsonNode schema, List<String> faults) {
    String type = answer.header("Content-Type");
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase(JSON_TYPE)) {
      faults.add("the media type is '" + type + "' instead of " + JSON_TYPE);
    }
    if (answer.text().isEmpty()) {
      faults.add("the body is empty");
      return;
    }
    if (answer.json().isMissingNode()) {
      faults.add("the body is no JSON");
      return;
    }
    schemas.faults(schema, answer.json()).forEach(fault -> faults.add("body: " + fault));
    faults.addAll(vocabulary.faults(schema, answer.json()));
    if (answer.status() >= 400) {
      refusalFaults(operation, answer, faults);
    }
  }

  private void refusalFaults(Operation operation, WireAnswer answer, List<String> faults) {
    Set<String> names =
        answer.json().properties().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!names.equals(Set.of("error_code", "error_msg"))
        || answer.json().path("error_msg").asText().isBlank()) {
      faults.add("the error has " + names + " instead of a code and a message");
    }
    String code = answer.errorCode();
    if (!operation.errors().contains(code)) {
      faults.add("the code '" + code + "' is not documented for this operation");
    } else if (!codes(operation, answer.status()).contains(code)) {
      faults.add("the code " + code + " does not go with status " + answer.status());
    }
    if (INTERNALS.matcher(answer.json().path("error_msg").asText()).find()) {
      faults.add("the message shows internals");
    }
  }

  /**
   * Lists the codes that an operation may answer with a status.
   *
   * @param operation the operation
   * @param status the status
   * @return the codes of the operation that the catalogue or a shared answer gives the status
   */
  public Set<String> codes(Operation operation, int status) {
    Set<String> codes =
        operation.errors().stream()
            .filter(code -> catalog.find(code).map(ErrorCode::status).orElse(0) == status)
            .collect(Collectors.toCollection(TreeSet::new));
    contract
        .resolve(operation.definition().path("responses").path(String.valueOf(status)))
        .path("x-dms-errors")
        .forEach(code -> codes.add(code.asText()));
    return codes;
  }
}
