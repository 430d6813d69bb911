package io.dmsrocketmq.client.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScalarValueTest {

  @Test
  void text_whateverTheKind_isTheSame() {
    assertThat(ScalarValue.of(48).text()).isEqualTo("48");
    assertThat(ScalarValue.of("48").text()).isEqualTo("48");
    assertThat(ScalarValue.of(new BigDecimal("1E+3")).text()).isEqualTo("1000");
    assertThat(ScalarValue.of(true)).hasToString("true");
  }

  @Test
  void equals_whenTheKindsDiffer_isFalse() {
    assertThat(ScalarValue.of(48)).isNotEqualTo(ScalarValue.of("48"));
    assertThat(ScalarValue.of(48))
        .isEqualTo(ScalarValue.of(48))
        .hasSameHashCodeAs(ScalarValue.of(48));
  }
}
