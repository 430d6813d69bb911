package io.dmsrocketmq.server.error;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Refusals by status, for what is refused before any operation is reached. The contract lists codes
 * on the answers that operations share; the first one listed stands for the status.
 */
public final class Refusals {

  private static final Map<Integer, ErrorCode> FIRST_CODES =
      Arrays.stream(Operation.values())
          .map(operation -> operation.answers().entrySet())
          .flatMap(Collection::stream)
          .filter(answer -> !answer.getValue().isEmpty())
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey,
                  answer -> Codes.of(answer.getValue().get(0)),
                  (first, second) -> first));

  private Refusals() {}

  /**
   * Refuses with the code of a status.
   *
   * @param status the status
   * @param values what fills the placeholders of the code's message
   * @return the refusal
   * @throws IllegalArgumentException if no operation of the contract answers with the status
   */
  public static DmsException ofStatus(int status, Object... values) {
    return codeOf(status)
        .map(code -> DmsException.filled(code, values).withStatus(status))
        .orElseThrow(() -> new IllegalArgumentException("No operation answers " + status));
  }

  /** The container refuses with statuses that the contract does not know. */
  static boolean isClientsFault(int status) {
    return status >= 400 && status < 500;
  }

  static Optional<ErrorCode> codeOf(int status) {
    return Optional.ofNullable(FIRST_CODES.get(status));
  }
}
