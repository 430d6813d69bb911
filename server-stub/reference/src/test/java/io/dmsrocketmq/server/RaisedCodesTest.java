package io.dmsrocketmq.server;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.testing.ContractErrors;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the codes that the server can raise with those that the contract promises. A code is
 * raised by code that names it, by a constraint of the contract, or by its status.
 */
class RaisedCodesTest {
  private static final int LEAST = 80;
  // Not test control, which can raise any of them.
  private static final List<String> PACKAGES =
      Stream.of("auth", "domain", "engine", "error", "http", "resource", "store")
          .map("io.dmsrocketmq.server."::concat)
          .toList();
  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  /** Statuses that the container decides on, for which the first code of the contract stands. */
  private static final Set<Integer> BY_STATUS = Set.of(404, 406, 413, 415);

  private static final Set<ErrorCode> RAISED = raised();

  private static Set<ErrorCode> named() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(PACKAGES).stream()
            .flatMap(RaisedCodesTest::codesOf)
            .collect(toSet());
  }

  private static Stream<ErrorCode> codesOf(JavaClass type) {
    return type.getFieldAccessesFromSelf().stream()
        .map(JavaFieldAccess::getTarget)
        .filter(field -> field.getOwner().isEquivalentTo(ErrorCode.class))
        .filter(field -> field.getRawType().isEquivalentTo(ErrorCode.class))
        .map(field -> ErrorCode.valueOf(field.getName()));
  }

  private static Set<ErrorCode> constrained() {
    Set<ErrorCode> codes = new HashSet<>();
    addConstrained(CONTRACT.tree(), codes);
    return codes;
  }

  private static void addConstrained(JsonNode node, Set<ErrorCode> codes) {
    JsonNode code = node.path("x-dms-error-code");
    Stream.concat(Stream.of(code), code.valueStream())
        .filter(JsonNode::isTextual)
        .forEach(text -> codes.add(ErrorCode.of(text.textValue()).orElseThrow()));
    node.forEach(child -> addConstrained(child, codes));
  }

  private static Set<ErrorCode> byStatus() {
    return Arrays.stream(Operation.values())
        .flatMap(operation -> operation.answers().entrySet().stream())
        .filter(answer -> BY_STATUS.contains(answer.getKey()) && !answer.getValue().isEmpty())
        .map(answer -> ErrorCode.of(answer.getValue().get(0)).orElseThrow())
        .collect(toSet());
  }

  private static Set<ErrorCode> raised() {
    Set<ErrorCode> raised = new HashSet<>(named());
    raised.addAll(constrained());
    raised.addAll(byStatus());
    return raised;
  }

  private static Set<ErrorCode> promised() {
    return Arrays.stream(Operation.values())
        .flatMap(operation -> ContractErrors.of(operation).stream())
        .collect(toSet());
  }

  @Test
  void raised_everyCode_isPromisedForAnOperation() {
    // The one refuses requests that reach no operation, the other stands inside of a success.
    Set<ErrorCode> elsewhere = Set.of(ErrorCode.METHOD_NOT_ALLOWED, ErrorCode.CONSUMPTION_FAILED);

    assertThat(RAISED)
        .as("codes that the server raises stand in x-dms-errors of an operation or an answer")
        .filteredOn(code -> !elsewhere.contains(code))
        .isSubsetOf(promised());
  }

  @Test
  void raised_codes_areAtLeastAsManyAsAgreed() {
    assertThat(RAISED)
        .as("the codes that arise from behaviour; each of the others needs fault control")
        .hasSizeGreaterThanOrEqualTo(LEAST);
  }
}
