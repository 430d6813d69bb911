package io.dmsrocketmq.client.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.api.InstancesApi;
import io.dmsrocketmq.client.error.DmsDecodingException;
import io.dmsrocketmq.client.error.DmsServiceException;
import io.dmsrocketmq.client.error.DmsTransportException;
import io.dmsrocketmq.client.error.Refusal;
import io.dmsrocketmq.client.model.ErrorCode;
import io.dmsrocketmq.client.transport.TransportException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {

  private static DmsServiceException refusal(int status, @Nullable String code) {
    ErrorCode known = code == null ? null : ErrorCode.of(code);
    return DmsServiceException.of(new Refusal("op", 1, status, known, null, null, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "429, , true",
    "502, , true",
    "503, , true",
    "504, , true",
    "404, DMS.10240407, true",
    "400, DMS.00400017, true",
    "400, DMS.00400055, true",
    "500, DMS.00501001, true",
    "500, , false",
    "400, , false",
    "404, DMS.00404022, false",
    "501, DMS.111501026, false",
    "401, DMS.10240102, false",
    "302, , false"
  })
  void mayHelp_whenTheServiceRefused_goesByCodeAndStatus(
      int status, @Nullable String code, boolean expected) {
    assertThat(Repetition.mayHelp(refusal(status, code))).isEqualTo(expected);
  }

  @Test
  void mayHelp_whenAnAnswerCannotBeRead_isFalse() {
    assertThat(Repetition.mayHelp(new DmsDecodingException("op", 1, 200, null, "$", ""))).isFalse();
    assertThat(Repetition.mayHelp(new DmsTransportException("op", 1, true, "reset", null)))
        .isTrue();
  }

  @Test
  void mayHelp_whenTheTransportSaysThatItIsForGood_isFalse() {
    TransportException tooLong = TransportException.permanent("too long", true, null);

    assertThat(Repetition.mayHelp(new DmsTransportException("op", 1, true, "too long", tooLong)))
        .isFalse();
  }

  @Test
  void isSafe_whenTheOperationHasEffects_demandsThatItHadNone() {
    DmsTransportException lost = new DmsTransportException("op", 1, true, "reset", null);

    assertThat(Repetition.isSafe(InstancesApi.CREATE_INSTANCE, lost, true)).isFalse();
    assertThat(Repetition.isSafe(InstancesApi.CREATE_INSTANCE, lost, false)).isTrue();
    assertThat(Repetition.isSafe(InstancesApi.CREATE_INSTANCE, refusal(503, null), true)).isFalse();
    assertThat(Repetition.isSafe(InstancesApi.CREATE_INSTANCE, refusal(429, null), true)).isTrue();
    assertThat(Repetition.isSafe(InstancesApi.SHOW_INSTANCE, lost, true)).isTrue();
  }
}
