package io.dmsrocketmq.server.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.domain.engine.UserSecret;
import org.junit.jupiter.api.Test;

class SecretHashTest {
  private static final UserSecret SECRET = new UserSecret("Example-Secret-1");

  @Test
  void of_oneSecretTwice_differsByItsSalt() {
    assertThat(SecretHash.of(SECRET)).isNotEqualTo(SecretHash.of(SECRET));
  }

  @Test
  void matches_theSecret_saysYesToItAlone() {
    String kept = SecretHash.of(SECRET);

    assertThat(SecretHash.matches(kept, SECRET)).isTrue();
    assertThat(SecretHash.matches(kept, new UserSecret("example-Secret-1"))).isFalse();
    assertThat(SecretHash.matches(kept, new UserSecret(""))).isFalse();
  }

  @Test
  void matches_aHashOfOtherRounds_takesThoseThatWereKept() {
    // The published result for the password "password" and the salt "salt".
    String kept = "4096:c2FsdA==:xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o=";

    assertThat(SecretHash.matches(kept, new UserSecret("password"))).isTrue();
  }

  @Test
  void secret_printed_isHidden() {
    assertThat(SECRET).hasToString("***");
  }
}
