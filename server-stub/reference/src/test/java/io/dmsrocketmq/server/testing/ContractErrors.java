package io.dmsrocketmq.server.testing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.spec.OpenApiDocument;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** The errors that the contract lists for operations. */
public final class ContractErrors {
  private static final OpenApiDocument CONTRACT = OpenApiDocument.packaged();

  private ContractErrors() {}

  /**
   * Gives the codes that an operation can answer.
   *
   * @param operation the operation
   * @return its own codes and those of the answers that it shares with others
   */
  public static Set<ErrorCode> of(Operation operation) {
    return Stream.concat(
            CONTRACT.operation(operation.id()).errors().stream(),
            operation.answers().values().stream().flatMap(Collection::stream))
        .map(code -> ErrorCode.of(code).orElseThrow())
        .collect(toUnmodifiableSet());
  }
}
