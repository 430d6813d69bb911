package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.client.RocketMqClient;
import io.dmsrocketmq.contract.Scenario;
import io.dmsrocketmq.contract.state.IamFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AvailabilityZonesConsumerPactTest {

  private static final Scenario LIST = Scenario.recorded("listAvailabilityZones");

  @RegisterExtension
  static final MockProvider PROVIDER =
      MockProvider.of(
          Agreement.on(LIST, "a query of the availability zones")
              .given(IamFacts.CALLER_HAS_PROJECT)
              .answers(200));

  @Test
  void listAvailabilityZones_readsWholeNumbersBeyondSixtyFourBits() {
    try (RocketMqClient client = Requests.client(PROVIDER)) {
      var zones = client.availabilityZones().listAvailabilityZones();

      assertThat(zones.availableZones())
          .hasSize(LIST.responseBody(200).path("available_zones").size())
          .allSatisfy(zone -> assertThat(zone.remainTime()).isEqualTo("9223372036854776000"));
    }
  }
}
