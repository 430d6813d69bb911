package io.dmsrocketmq.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void median_ofUnsortedValues_isTheOneInTheMiddle() {
    assertThat(Quantiles.of(List.of(9, 1, 5)).median()).isEqualTo(5);
  }

  @Test
  void median_ofAnEvenNumber_isTheLowerOneInTheMiddle() {
    assertThat(Quantiles.of(List.of(4, 1, 3, 2)).median()).isEqualTo(2);
  }

  @Test
  void at_hundredValues_leavesTheRestAbove() {
    Quantiles quantiles = Quantiles.of(IntStream.rangeClosed(1, 100).boxed().toList());

    assertThat(quantiles.at(0.01)).isEqualTo(1);
    assertThat(quantiles.at(0.99)).isEqualTo(99);
    assertThat(quantiles.at(1)).isEqualTo(100);
  }

  @Test
  void at_oneValue_isThatValue() {
    assertThat(Quantiles.of(List.of(7)).at(0.01)).isEqualTo(7);
  }

  @Test
  void at_noValues_isNoNumber() {
    assertThat(Quantiles.of(List.<Integer>of()).median()).isNaN();
  }

  @Test
  void at_noPart_isRefused() {
    Quantiles quantiles = Quantiles.of(List.of(1));

    assertThatIllegalArgumentException().isThrownBy(() -> quantiles.at(0));
    assertThatIllegalArgumentException().isThrownBy(() -> quantiles.at(1.01));
  }
}
