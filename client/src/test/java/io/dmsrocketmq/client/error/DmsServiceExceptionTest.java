package io.dmsrocketmq.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.model.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmsServiceExceptionTest {

  private static DmsServiceException refusal(int status, @Nullable String code) {
    ErrorCode known = code == null ? null : ErrorCode.of(code);
    return DmsServiceException.of(
        new Refusal("showTopic", 3, status, known, "r1", Duration.ofSeconds(2), "No."));
  }

  @ParameterizedTest
  @CsvSource({
    "401, , DmsAuthenticationException",
    "401, APIGW.0301, DmsAuthenticationException",
    "401, DMS.10240102, DmsAuthenticationException",
    "403, DMS.00403003, DmsPermissionException",
    "404, , DmsNotFoundException",
    "404, DMS.00404022, DmsNotFoundException",
    "400, DMS.00400975, DmsNotFoundException",
    "404, DMS.10240407, DmsThrottlingException",
    "500, DMS.10240407, DmsThrottlingException",
    "429, , DmsThrottlingException",
    "429, DMS.00404022, DmsThrottlingException",
    "409, , DmsConflictException",
    "400, DMS.00400060, DmsConflictException",
    "400, DMS.10240018, DmsConflictException",
    "400, DMS.00400062, DmsServiceException",
    "404, DMS.00400062, DmsNotFoundException",
    "500, , DmsServiceException"
  })
  void of_whateverTheRefusal_goesByCodeThenByStatus(
      int status, @Nullable String code, String expected) {
    assertThat(refusal(status, code).getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void exception_whenTheCodeIsKnown_saysEverythingAboutIt() {
    DmsServiceException failure = refusal(400, ErrorCode.CONSUMER_GROUP_EXISTS.code());

    assertThat(failure.operationId()).isEqualTo("showTopic");
    assertThat(failure.attempts()).isEqualTo(3);
    assertThat(failure.requestId()).contains("r1");
    assertThat(failure.errorCode()).contains(ErrorCode.CONSUMER_GROUP_EXISTS);
    assertThat(failure.meaning()).contains(ErrorCode.CONSUMER_GROUP_EXISTS.meaning());
    assertThat(failure.remedy()).contains(ErrorCode.CONSUMER_GROUP_EXISTS.remedy());
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(2));
    assertThat(failure)
        .hasMessage(
            "showTopic: status 400, DMS.10240018: No. Remedy: "
                + ErrorCode.CONSUMER_GROUP_EXISTS.remedy()
                + " (after 3 attempts, request r1)");
  }

  @Test
  void exception_whenTheCodeIsUnknown_keepsIt() {
    DmsServiceException failure = refusal(400, "APIGW.0308");

    assertThat(failure.errorCode().map(ErrorCode::code)).contains("APIGW.0308");
    assertThat(failure.meaning()).isEmpty();
    assertThat(failure.remedy()).isEmpty();
  }

  @Test
  void exception_whenItIsSerialized_staysWhatItWas() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(refusal(404, "DMS.00404022"));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject())
          .isInstanceOfSatisfying(
              DmsNotFoundException.class,
              read -> assertThat(read.errorCode()).contains(ErrorCode.INSTANCE_NOT_FOUND));
    }
  }
}
