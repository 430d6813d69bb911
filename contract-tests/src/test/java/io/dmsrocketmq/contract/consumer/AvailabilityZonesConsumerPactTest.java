package io.dmsrocketmq.contract.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumer.class)
class AvailabilityZonesConsumerPactTest {

  @Test
  void listAvailabilityZones_always_readsWholeNumbersBeyondSixtyFourBits() {
    var zones =
        Agreement.on(
                AvailabilityZoneCalls.LIST_AVAILABILITY_ZONES, "a query of the availability zones")
            .byTheOwner()
            .answers(200);

    assertThat(zones.availableZones())
        .hasSize(3)
        .allSatisfy(zone -> assertThat(zone.remainTime()).isEqualTo("9223372036854776000"));
  }

  @Test
  void listAvailabilityZones_ofAnEngine_answersThem() {
    var zones =
        Agreement.on(
                AvailabilityZoneCalls.LIST_AVAILABILITY_ZONES,
                "a query of the availability zones of an engine")
            .byTheOwner()
            .query("engine", "reliability")
            .answers(200);

    assertThat(zones.availableZones()).extracting("id").doesNotContainNull();
  }
}
