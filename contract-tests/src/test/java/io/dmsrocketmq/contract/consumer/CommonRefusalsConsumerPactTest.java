package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is the same for all operations, made for each one that lists the code. */
@ExtendWith(PactConsumer.class)
class CommonRefusalsConsumerPactTest {

  static Stream<Arguments> refusals() {
    return CommonRefusal.ALL.stream()
        .flatMap(
            refusal ->
                Calls.ALL.stream()
                    .filter(refusal::concerns)
                    .map(
                        call ->
                            Arguments.argumentSet(
                                call.name() + " " + refusal.code().name(), call, refusal)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void call_whenItIsRefusedLikeAllOthers_throwsTheExceptionForThat(
      ClientCall<?> call, CommonRefusal refusal) {
    assertThat(refusal.agreement(call).refuses(refusal.code())).isInstanceOf(refusal.exception());
  }
}
