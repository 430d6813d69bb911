package io.dmsrocketmq.server.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.ErrorCode;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class ErrorAnswersTest {

  @Test
  void of_aBusyService_saysWhenToComeBack() {
    try (Response answer = ErrorAnswers.of(DmsException.of(ErrorCode.QUERY_BUSY))) {
      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }
  }

  @Test
  void of_anotherRefusal_saysNothingOfTime() {
    try (Response answer = ErrorAnswers.of(DmsException.of(ErrorCode.URL_NOT_FOUND))) {
      assertThat(answer.getHeaderString("Retry-After")).isNull();
    }
  }
}
