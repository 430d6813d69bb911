package io.dmsrocketmq.client.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  @Test
  void standard_whatItSays_isWhatABuilderStartsWith() {
    assertThat(RetryPolicy.standard()).hasToString(RetryPolicy.builder().build().toString());
    assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
  }

  @Test
  void builder_whenAPartIsImpossible_namesIt() {
    RetryPolicy.Builder builder = RetryPolicy.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxAttempts(0))
        .withMessage("maxAttempts must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.baseDelay(Duration.ZERO))
        .withMessage("baseDelay must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxDelay(Duration.ofMillis(-1)))
        .withMessage("maxDelay must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.budget(0))
        .withMessage("budget must be from 1 to 1000000");
  }
}
