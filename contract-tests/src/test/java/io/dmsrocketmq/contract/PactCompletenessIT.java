package io.dmsrocketmq.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.contract.pact.PactChecks;
import io.dmsrocketmq.contract.pact.PactDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pacts of this build as a whole: they must not pass because something is missing from them.
 */
@Order(Integer.MAX_VALUE)
class PactCompletenessIT {

  private static final Path INDEX = Path.of("interactions.txt");

  @Test
  void pacts_ofThisBuild_areComplete() throws IOException {
    if (Boolean.getBoolean("dms.acceptInteractions")) {
      Files.write(INDEX, PactChecks.index(PactDirectory.read(Pacts.directory())));
    }
    PactChecks checks = new PactChecks(Scenario.CONTRACT, Files.readAllLines(INDEX));

    List<String> findings = checks.findings(Pacts.directory());
    assertThat(findings).withFailMessage(() -> String.join("\n", findings)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Pacts.PROVIDER, Pacts.PROVIDER_OF_RECORDED_FORMS})
  void interactions_thatTheConsumerMade_haveAllBeenVerified(String provider) {
    assertThat(PactRuns.number("provider", provider))
        .as("interactions of the consumer with %s; let its ProviderPactIT verify all", provider)
        .isEqualTo(PactRuns.number("consumer", provider))
        .isPositive();
  }
}
