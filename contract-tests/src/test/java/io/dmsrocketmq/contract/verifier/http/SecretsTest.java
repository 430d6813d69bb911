package io.dmsrocketmq.contract.verifier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void masked_coversEveryPlaceOfEverySecret() {
    Secrets secrets = new Secrets();
    secrets.add(List.of("one", "two", " "));

    assertThat(secrets.masked("one, two and one again"))
        .isEqualTo("******, ****** and ****** again");
  }

  @Test
  void masked_whenTheSecretIsLong_coversItWithinWords() {
    Secrets secrets = new Secrets();
    secrets.add(List.of("a-secret", "a-secret-of-mine"));

    assertThat(secrets.masked("xa-secretx a-secret-of-mine")).isEqualTo("x******x ******");
  }

  @Test
  void masked_whenTheSecretIsALetter_leavesWordsReadable() {
    Secrets secrets = new Secrets();
    secrets.add(List.of("t"));

    assertThat(secrets.masked("the token \"t\" at /t?t=1"))
        .isEqualTo("the token \"******\" at /******?******=1");
  }
}
