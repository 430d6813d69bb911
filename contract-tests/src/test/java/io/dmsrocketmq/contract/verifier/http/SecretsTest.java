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
}
