package io.dmsrocketmq.server.domain.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dmsrocketmq.server.domain.transitions.Transitions.Course;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final Transitions transitions =
      new Transitions(Map.of(Transition.CREATION, Duration.ofSeconds(2)));

  private Course begin(Transition transition) {
    return transitions.begin(transition, NOW);
  }

  @Test
  void begin_configuredTransition_takesItsTime() {
    assertThat(begin(Transition.CREATION)).isEqualTo(new Course(NOW.plusSeconds(2), false));
  }

  @Test
  void begin_transitionWithoutDelay_isOverAtOnce() {
    assertThat(begin(Transition.EXTENSION)).isEqualTo(new Course(NOW, false));
  }

  @Test
  void setDelay_holdsForTheNextOnes() {
    transitions.setDelay(Transition.CREATION, Duration.ofMinutes(1));

    assertThat(begin(Transition.CREATION).endsAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void setDelay_negative_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transitions.setDelay(Transition.CREATION, Duration.ofMillis(-1)));
  }

  @Test
  void failNext_failsThatManyOfThatKind() {
    transitions.failNext(Transition.CREATION, 2);

    assertThat(begin(Transition.EXTENSION).failing()).isFalse();
    assertThat(begin(Transition.CREATION).failing()).isTrue();
    assertThat(transitions.failures(Transition.CREATION)).isOne();
    assertThat(begin(Transition.CREATION).failing()).isTrue();
    assertThat(begin(Transition.CREATION).failing()).isFalse();
    assertThat(transitions.failures(Transition.CREATION)).isZero();
  }

  @Test
  void failNext_negative_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transitions.failNext(Transition.CREATION, -1));
  }

  @Test
  void reset_goesBackToTheStart() {
    transitions.failNext(Transition.MIGRATION, 1);
    transitions.setDelay(Transition.MIGRATION, Duration.ofDays(1));
    transitions.setDelay(Transition.CREATION, Duration.ofDays(1));

    transitions.reset();

    assertThat(begin(Transition.MIGRATION)).isEqualTo(new Course(NOW, false));
    assertThat(begin(Transition.CREATION)).isEqualTo(new Course(NOW.plusSeconds(2), false));
  }
}
