package io.dmsrocketmq.server.testcontrol;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fault as tests ask for it.
 *
 * @param operation the operation that it meets; all if it is left out
 * @param effect what happens to a request; an error if there is a code, else a delay
 * @param errorCode the code of an error
 * @param status the status of the answer, where another than the usual one is wanted
 * @param retryAfter seconds for the header Retry-After of the answer
 * @param delay how long a request has to wait first
 * @param count how many requests it meets; all if it is left out
 * @param rate which part of the requests it meets; all if it is left out
 * @param seed where the dice of the rate begin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultRequest(
    @JsonProperty("operation") @Nullable String operation,
    @JsonProperty("effect") @Nullable String effect,
    @JsonProperty("error_code") @Nullable String errorCode,
    @JsonProperty("status") @Nullable Integer status,
    @JsonProperty("retry_after") @Nullable Integer retryAfter,
    @JsonProperty("delay") @Nullable String delay,
    @JsonProperty("count") @Nullable Integer count,
    @JsonProperty("rate") @Nullable Double rate,
    @JsonProperty("seed") @Nullable Long seed) {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

  /** Checks the fields, and makes the fault. */
  Fault toFault(String id, Function<String, Optional<Operation>> uses) {
    Fields fields = new Fields();
    Operation meets = operation == null ? null : Operation.of(operation).orElse(null);
    if (operation != null && meets == null) {
      fields.require(false, "operation", unknown(operation, uses));
    }
    ErrorCode code = errorCode == null ? null : ErrorCode.of(errorCode).orElse(null);
    fields.require(errorCode == null || code != null, "error_code", "is not in the catalogue");
    Fault.Effect happens = effect(fields);
    fields
        .require(
            happens != Fault.Effect.ERROR || errorCode != null,
            "error_code",
            "must say which error it is")
        .require(
            happens == Fault.Effect.ERROR || errorCode == null,
            "error_code",
            "belongs to the effect error only")
        .require(status == null || (status >= 200 && status <= 599), "status", "must be 200 to 599")
        .require(
            status == null || happens.answers(), "status", "belongs to effects that answer only")
        .require(
            retryAfter == null || (retryAfter >= 0 && happens.answers()),
            "retry_after",
            "must be at least 0, with an effect that answers")
        .require(count == null || count >= 1, "count", "must be at least 1")
        .require(
            rate == null || (rate > 0 && rate <= 1), "rate", "must be more than 0 and at most 1")
        .require(seed == null || rate != null, "seed", "belongs to a rate");
    Duration wait = fields.duration(delay, "delay", Duration.ZERO);
    fields
        .require(
            !wait.isNegative() && wait.compareTo(LONGEST_DELAY) <= 0,
            "delay",
            "must be between PT0S and " + LONGEST_DELAY)
        .require(
            happens != Fault.Effect.DELAY || delay != null, "delay", "must say how long it takes")
        .refuse();
    return new Fault(id, this, meets, happens, code, wait);
  }

  /** Clients have methods of their own for what the contract has as uses of one operation. */
  private static String unknown(String name, Function<String, Optional<Operation>> uses) {
    Optional<Operation> user = uses.apply(name);
    if (user.isPresent()) {
      return "is unknown; the contract has it as a use of " + user.get().id();
    }
    List<String> near =
        NearNames.of(name, Arrays.stream(Operation.values()).map(Operation::id).toList());
    return near.isEmpty() ? "is unknown" : "is unknown; near it: " + String.join(", ", near);
  }

  private Fault.Effect effect(Fields fields) {
    if (effect == null) {
      return errorCode == null ? Fault.Effect.DELAY : Fault.Effect.ERROR;
    }
    return Arrays.stream(Fault.Effect.values())
        .filter(candidate -> candidate.word().equals(effect))
        .findFirst()
        .orElseGet(
            () -> {
              fields.require(false, "effect", "must be one of " + Fault.Effect.words());
              return errorCode == null ? Fault.Effect.CUT : Fault.Effect.ERROR;
            });
  }

  long limit() {
    return count == null ? Long.MAX_VALUE : count;
  }

  double chance() {
    return requireNonNullElse(rate, 1.0);
  }

  /** The dice are the same for the same request, so that a test that failed fails again. */
  long firstThrow() {
    return requireNonNullElse(seed, 0L);
  }

  static String word(Enum<?> effect) {
    return effect.name().toLowerCase(Locale.ROOT);
  }
}
