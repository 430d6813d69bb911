package io.dmsrocketmq.server.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ExhaustionTest {

  @Test
  void isIn_memoryRanOutBelowOtherFaults_isTrue() {
    Throwable fault =
        new IllegalStateException(new SQLException("failed", new OutOfMemoryError("heap")));

    assertThat(Exhaustion.isIn(fault)).isTrue();
  }

  @Test
  void isIn_otherErrors_isFalse() {
    assertThat(Exhaustion.isIn(new StackOverflowError())).isFalse();
    assertThat(Exhaustion.isIn(new IllegalStateException("failed"))).isFalse();
    assertThat(Exhaustion.isIn(null)).isFalse();
  }
}
