package io.dmsrocketmq.server.domain.availabilityzones;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import io.dmsrocketmq.server.model.AvailabilityZone;
import io.dmsrocketmq.server.model.AvailabilityZonePage;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityZoneServiceTest {
  private final AvailabilityZonePage recorded =
      RecordedAnswers.read().of(Operation.LIST_AVAILABILITY_ZONES, AvailabilityZonePage.class);
  private final AvailabilityZoneService service = new AvailabilityZoneService(recorded);

  private static List<AvailabilityZone> zones(AvailabilityZonePage page) {
    return requireNonNull(page.availableZones());
  }

  @Test
  void list_showsTheRecordedZones() {
    assertThat(service.list().regionId()).isEqualTo(recorded.regionId());
    assertThat(zones(service.list()))
        .hasSize(3)
        .extracting(AvailabilityZone::id)
        .isEqualTo(zones(recorded).stream().map(AvailabilityZone::id).toList());
  }

  @Test
  void list_remainingTime_fitsIntoALong() {
    assertThat(zones(recorded))
        .allMatch(zone -> requireNonNull(zone.remainTime()).bitLength() > 63);
    assertThat(zones(service.list()))
        .extracting(AvailabilityZone::remainTime)
        .containsOnly(BigInteger.valueOf(Long.MAX_VALUE));
  }

  @Test
  void find_takesIdentifiersAndNothingElse() {
    AvailabilityZone zone = zones(service.list()).get(0);

    assertThat(service.find(String.valueOf(zone.id()))).contains(zone);
    assertThat(service.find(String.valueOf(zone.name()))).isEmpty();
    assertThat(service.find(String.valueOf(zone.code()))).isEmpty();
  }
}
